import { createHash } from "node:crypto";
import type { Json } from "#lib/errors/json.ts";

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`).join(",")}}`;
}

/** Identity of imported content: equal values, in whatever key order, have equal keys. Hex, 64 characters. */
export const contentKey = (value: Json): string =>
  createHash("sha256").update(canonical(value)).digest("hex");
