import type { Context } from "#lib/db/context.ts";
import { allPrompts } from "#lib/prompts/all-prompts.ts";
import { currentVersion } from "./current-version.ts";
import type { PromptRow } from "./schemas.ts";
import { storedVersions } from "./stored-versions.ts";

/** Every prompt with the version that new runs start with, in the order of the work. */
export async function listPrompts(ctx: Pick<Context, "db">): Promise<PromptRow[]> {
  const stored = await storedVersions(ctx.db);
  return allPrompts.map((prompt) => {
    const { version, source } = currentVersion(prompt, stored.get(prompt.name) ?? []).row;
    return { name: prompt.name, title: prompt.title, agent: prompt.agent, version, source };
  });
}
