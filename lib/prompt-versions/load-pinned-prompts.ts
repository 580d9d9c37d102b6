import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { checkTemplate } from "#lib/prompts/check-template.ts";
import type { PinnedPrompts, PinnedTemplate } from "#lib/prompts/pinned-prompt.ts";
import { promptNamed } from "./get-prompt.ts";
import { PromptMessages } from "./schemas.ts";

/** A text, or why this release cannot use it. Versions never change, so each is read once a process. */
type Known = PinnedTemplate | { problem: string };
const known = new WeakMap<Database, Map<string, Known>>();

const keyOf = (name: string, version: number): string => `${name}@${version}`;

async function load(
  db: Database,
  pins: readonly [string, number][],
  into: Map<string, Known>,
): Promise<void> {
  const missing = pins.filter(([name, version]) => !into.has(keyOf(name, version)));
  if (missing.length === 0) return;
  const rows = await db.promptVersion.findMany({
    where: { OR: missing.map(([name, version]) => ({ name, version })) },
  });
  for (const { name, version, messages: stored } of rows) {
    const messages = PromptMessages.parse(stored);
    const [problem] = checkTemplate(promptNamed(name), messages);
    into.set(keyOf(name, version), problem ? { problem: problem.message } : { version, messages });
  }
}

/**
 * The texts that a run is pinned to.
 * @throws AppError "bad-input" where this release cannot use one of them any more: a slot was added or renamed
 */
export async function loadPinnedPrompts(
  db: Database,
  pins: Readonly<Record<string, number>>,
): Promise<PinnedPrompts> {
  const versions = known.get(db) ?? new Map<string, Known>();
  known.set(db, versions);
  const entries = Object.entries(pins);
  await load(db, entries, versions);
  return Object.fromEntries(
    entries.map(([name, version]) => {
      const text = versions.get(keyOf(name, version)) ?? { problem: "it is not stored" };
      if ("problem" in text)
        throw new AppError(
          "bad-input",
          `Version ${version} of the prompt "${name}" cannot be used: ${text.problem}`,
        );
      return [name, text];
    }),
  );
}
