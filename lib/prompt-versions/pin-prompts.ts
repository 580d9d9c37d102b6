import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { allPrompts } from "#lib/prompts/all-prompts.ts";
import { currentVersion } from "./current-version.ts";
import { storeBuiltIn } from "./store-built-in.ts";
import { storedVersions } from "./stored-versions.ts";

/**
 * The version of each prompt that a run starts with, by name: as asked for, else the current one. Texts that were in
 * the code alone are stored, so that the run can be played again by a later release.
 * @throws AppError "bad-input" for a prompt or version that there is not
 */
export async function pinPrompts(
  ctx: Pick<Context, "db" | "now">,
  wanted: Readonly<Record<string, number>> = {},
): Promise<Record<string, number>> {
  const stored = await storedVersions(ctx.db);
  const unknown = Object.keys(wanted).find((name) => !allPrompts.some((prompt) => prompt.name === name));
  if (unknown !== undefined) throw badInput(`There is no prompt "${unknown}".`);
  const pinned = allPrompts.map(({ name, ...prompt }) => {
    const rows = stored.get(name) ?? [];
    const { row, isStored } = currentVersion(prompt, rows);
    const version = wanted[name] ?? row.version;
    if (version !== row.version && !rows.some((one) => one.version === version))
      throw badInput(`The prompt "${name}" has no version ${version}.`);
    return { name, row, isStored, version };
  });
  const inCode = pinned.filter(({ isStored, row, version }) => !isStored && row.version === version);
  await storeBuiltIn(ctx.db, inCode, ctx.now());
  return Object.fromEntries(pinned.map(({ name, version }) => [name, version]));
}
