import type { JsonObject } from "#lib/errors/json.ts";

/** As models write it: a space after each comma and colon. */
export const jsonLine = (value: JsonObject): string =>
  JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, " ")
    .replace(/^\{ | \}$/g, (edge) => edge.trim());
