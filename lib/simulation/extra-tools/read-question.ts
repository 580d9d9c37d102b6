import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";

/** The question in a getDetails input: {"Question": text}, any single text property, or plain text. Null where there is none. */
export function readQuestion(actionInput: string): string | null {
  const parsed = safeParseJson(actionInput);
  if (!parsed.ok) return meaningful(actionInput.replace(/^["']|["']$/g, ""));
  if (typeof parsed.value === "string") return meaningful(parsed.value);
  if (!isJsonObject(parsed.value)) return null;
  const entries = Object.entries(parsed.value);
  const named = entries.find(([key]) => key.toLowerCase() === "question") ?? entries[0];
  return typeof named?.[1] === "string" ? meaningful(named[1]) : null;
}

/** Braces mean JSON that was meant and is broken: no question to put before a user. */
function meaningful(text: string): string | null {
  const trimmed = text.trim();
  return /[\p{L}\p{N}]/u.test(trimmed) && !/^[{[]/.test(trimmed) ? trimmed : null;
}
