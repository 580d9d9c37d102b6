import type { Json } from "#lib/errors/json.ts";

export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/** The narrowest type: 5 and 5.0 are integers. */
export function jsonTypeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "boolean" | "string" | "object";
}

/** An empty list of types accepts anything. */
export const isOfType = (value: Json, types: readonly string[]): boolean => {
  const type = jsonTypeOf(value);
  return types.length === 0 || types.includes(type) || (type === "integer" && types.includes("number"));
};

/** Equal as JSON; the order of keys does not matter. */
export function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const [left, right] = [one as { [key: string]: Json }, other as { [key: string]: Json }];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key] as Json, right[key] as Json))
  );
}

/** True where the value nests deeper than the limit; never recurses past it. */
export function isDeeperThan(value: Json, limit: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return limit <= 0 || Object.values(value).some((item) => isDeeperThan(item, limit - 1));
}
