import type { Json } from "#lib/errors/json.ts";

/** PostgreSQL text cannot hold NUL, and a lone surrogate is not UTF-8: both become U+FFFD. */
export function storableText(text: string): string {
  return text.replaceAll("\u0000", "\uFFFD").toWellFormed();
}

/** The same for every string of a JSON value (names of properties are ours, and stay). */
export function storableJson(value: unknown): Json {
  const text = JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "string" ? storableText(held) : held,
  );
  return JSON.parse(text ?? "null") as Json;
}
