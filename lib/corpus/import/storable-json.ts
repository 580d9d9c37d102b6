import type { Json } from "#lib/errors/json.ts";

const mendText = (text: string): string => text.replaceAll("\u0000", "\ufffd").toWellFormed();

function mend(value: Json): Json {
  if (typeof value === "string") return mendText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(mend);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mendText(key), mend(item)]));
}

/**
 * Replaces what PostgreSQL cannot hold (NUL, half a surrogate pair) with U+FFFD.
 * @param source the JSON text of the value: only escapes can bring such characters in, so most texts are not walked
 */
export function storableJson(value: Json, source: string): { value: Json; isMended: boolean } {
  if (!/\\u(0000|[dD][89a-fA-F])/.test(source)) return { value, isMended: false };
  const mended = mend(value);
  return { value: mended, isMended: JSON.stringify(mended) !== JSON.stringify(value) };
}
