import type { Json } from "#lib/errors/json.ts";

/** PostgreSQL text cannot hold NUL, and a lone surrogate is not UTF-8: both become U+FFFD. */
export function storableText(text: string): string {
  return text.replaceAll("\u0000", "\uFFFD").toWellFormed();
}

/** How JSON.stringify writes what cannot be stored; it may also be the text of a backslash, which is harmless. */
const SUSPICIOUS = /\\u(?:0000|d[89a-f])/;

/** A value as JSON text that PostgreSQL takes: storableText for every string in it (names of properties are ours, and stay). */
export function storableJsonText(value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  if (!SUSPICIOUS.test(text)) return text;
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "string" ? storableText(held) : held,
  );
}

/** The same as a value. */
export function storableJson(value: unknown): Json {
  return JSON.parse(storableJsonText(value)) as Json;
}
