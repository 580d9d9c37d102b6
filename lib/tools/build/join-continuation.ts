import { safeParseJson } from "#lib/errors/json.ts";

/** A repeat shorter than this may be chance. */
const OVERLAP_MIN = 12;
const OVERLAP_MAX = 4_000;

const withoutFence = (text: string): string =>
  text.replace(/^\s*```[a-z]*[ \t]*\r?\n/i, "").replace(/\r?\n?```\s*$/, "");

/** What the partial's end does not have yet: the continuation without what it repeats. */
function unrepeated(partial: string, rest: string): string | null {
  for (let length = Math.min(partial.length, rest.length, OVERLAP_MAX); length >= OVERLAP_MIN; length -= 1) {
    if (partial.endsWith(rest.slice(0, length))) return rest.slice(length);
  }
  return null;
}

/**
 * Puts a cut-off document and the model's continuation together. What the model wrote twice stands once;
 * where it began anew and wrote the whole, that whole counts.
 */
export function joinContinuation(partial: string, answer: string): string {
  const rest = withoutFence(answer);
  const anew = rest.trim();
  if (anew.startsWith("{") && anew.length >= partial.length && safeParseJson(anew).ok) return anew;
  return partial + (unrepeated(partial, rest) ?? unrepeated(partial, rest.trimStart()) ?? rest);
}
