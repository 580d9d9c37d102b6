import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { type AnyPrompt, allPrompts } from "#lib/prompts/all-prompts.ts";
import { currentVersion } from "./current-version.ts";
import type { PromptDetail } from "./schemas.ts";
import { storedVersions } from "./stored-versions.ts";

/** @throws AppError "not-found" */
export function promptNamed(name: string): AnyPrompt {
  const prompt = allPrompts.find((one) => one.name === name);
  if (!prompt) throw new AppError("not-found", `There is no prompt "${name}".`);
  return prompt;
}

/** A prompt with all its versions. @throws AppError "not-found" */
export async function getPrompt(ctx: Pick<Context, "db">, name: string): Promise<PromptDetail> {
  const prompt = promptNamed(name);
  const stored = (await storedVersions(ctx.db, name)).get(name) ?? [];
  const { row, isStored } = currentVersion(prompt, stored);
  return {
    name,
    title: prompt.title,
    agent: prompt.agent,
    version: row.version,
    source: row.source,
    slots: prompt.slots.map((slot) => ({
      name: slot.name,
      about: slot.about,
      block: slot.block ?? null,
      isRequired: slot.isRequired ?? false,
    })),
    builtIn: [...prompt.template],
    versions: (isStored ? stored : [...stored, row]).toReversed(),
  };
}
