import type { Database } from "#lib/db/client.ts";
import { PromptMessages, PromptSource, type PromptVersionRow } from "./schemas.ts";

/** By prompt, oldest version first. */
export async function storedVersions(db: Database, name?: string): Promise<Map<string, PromptVersionRow[]>> {
  const rows = await db.promptVersion.findMany({
    ...(name === undefined ? {} : { where: { name } }),
    orderBy: [{ name: "asc" }, { version: "asc" }],
  });
  const byName = new Map<string, PromptVersionRow[]>();
  for (const { name: prompt, version, source, reason, actorId, createdAt, messages } of rows) {
    const row = {
      version,
      source: PromptSource.parse(source),
      reason,
      actorId,
      createdAt: createdAt.toISOString(),
      messages: PromptMessages.parse(messages),
    };
    byName.set(prompt, [...(byName.get(prompt) ?? []), row]);
  }
  return byName;
}
