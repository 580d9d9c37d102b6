import { safeParseJson } from "#lib/errors/json.ts";

/**
 * The first JSON object or list of a text that starts with one, or null where it is not valid.
 * @returns length from the start of the text, so that what follows can be cut
 */
export function cutJson(text: string): { json: string; length: number } | null {
  if (text[0] !== "{" && text[0] !== "[") return null;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") {
      depth -= 1;
      if (depth === 0) {
        const json = text.slice(0, at + 1);
        return safeParseJson(json).ok ? { json, length: at + 1 } : null;
      }
    }
  }
  return null;
}
