import type { Database } from "#lib/db/client.ts";
import { machine } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { PromptVersionRow } from "./schemas.ts";

/** Keeps built-in texts of this release for good, so that a later one can still render them. Twice does nothing more. */
export async function storeBuiltIn(
  db: Database,
  texts: readonly { name: string; row: PromptVersionRow }[],
  now: Date,
): Promise<void> {
  if (texts.length === 0) return;
  await db.promptVersion.createMany({
    data: texts.map(({ name, row: { version, source, reason, messages } }) => ({
      id: newId(),
      name,
      version,
      source,
      reason,
      messages,
      actorId: machine.id,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
}
