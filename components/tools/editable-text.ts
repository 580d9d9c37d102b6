import { safeParseJson } from "#lib/errors/json.ts";

const LINE_IS_LONG = 300;

/** JSON that stands on one long line is spread out to be read and mended; all else stays to the letter. */
export function editableText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.includes("\n") || trimmed.length < LINE_IS_LONG) return text;
  const parsed = safeParseJson(trimmed);
  return parsed.ok ? JSON.stringify(parsed.value, null, 2) : text;
}
