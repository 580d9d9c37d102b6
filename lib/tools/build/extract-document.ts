import { safeParseJson } from "#lib/errors/json.ts";

/** `text` is the document's own text; `isWhole` is false where it ends before its last bracket. */
export type Extracted = { text: string; isWhole: boolean };

/** Index after the bracket that closes the one at `start`; -1 where it never closes. Strings are skipped. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === "\\") index += 1;
      else if (character === '"') isInString = false;
      continue;
    }
    if (character === '"') isInString = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

/** Where a JSON object of several members begins: a brace with a quoted key after it, not a brace in a sentence. */
const objectStart = /\{\s*(?="(?:[^"\\]|\\.)*"\s*:|$)/g;

/**
 * Takes the JSON document out of a model's answer: out of Markdown fences, out of the words before and after it.
 * Of several objects the largest counts. A text without any object comes back trimmed and not whole.
 */
export function extractDocument(answer: string): Extracted {
  const trimmed = answer.trim();
  if (trimmed.startsWith("{") && safeParseJson(trimmed).ok) return { text: trimmed, isWhole: true };
  let best: string | null = null;
  let from = 0;
  for (const match of trimmed.matchAll(objectStart)) {
    if (match.index < from) continue;
    const end = endOfObject(trimmed, match.index);
    if (end < 0)
      return best === null
        ? { text: trimmed.slice(match.index), isWhole: false }
        : { text: best, isWhole: true };
    if (end - match.index > (best?.length ?? 0)) best = trimmed.slice(match.index, end);
    from = end;
  }
  return best === null ? { text: trimmed, isWhole: false } : { text: best, isWhole: true };
}
