import { readableText } from "#lib/checks/grounding/readable-text.ts";
import { saysValue, soughtValue } from "#lib/checks/grounding/says-value.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { factsOf } from "./facts-of.ts";
import { nameWords } from "./name-words.ts";
import type { BlueprintCall } from "./schemas.ts";

/** Shorter ones stand in a text by chance. */
const TELLING_LENGTH = 4;

const says = (text: ReturnType<typeof readableText>, value: string | number): boolean => {
  const sought = soughtValue(value);
  // Signs only: there is nothing to look for.
  return sought.words.length === 0 || saysValue(text, sought);
};

/**
 * Why a request cannot stand for the calls that it was written from, in words for the model that wrote it; null
 * where it can: it names no function, says all that the calls need, and nothing that only they can find.
 */
export function whyUnfit(
  text: string,
  calls: readonly Pick<BlueprintCall, "action" | "args" | "found">[],
  functions: readonly ToolFunction[],
): string | null {
  const words = new Set(text.match(/[\p{L}\p{N}_]+/gu) ?? []);
  // A name of one plain word, such as "search", is a word like others.
  const named = functions.find(({ name }) => nameWords(name).length > 1 && words.has(name));
  if (named) return `It names a function ("${named.name}"), which users do not know.`;
  const { told, withheld } = factsOf(calls, functions);
  // "Tomorrow" may be any day: the day itself has to be said.
  const { words: said, numbers, dates } = readableText(text);
  const readable = { words: said, numbers, dates, hasRelativeDate: false };
  const missing = told.find(
    ({ value, isNeeded }) => isNeeded && typeof value !== "boolean" && !says(readable, value),
  );
  if (missing) return `It does not say the ${missing.label}: ${JSON.stringify(missing.value)}.`;
  const known = withheld.find(
    ({ value }) =>
      typeof value !== "boolean" && String(value).length >= TELLING_LENGTH && says(readable, value),
  );
  return known
    ? `It says the ${known.label} (${JSON.stringify(known.value)}), which only the calls can find.`
    : null;
}
