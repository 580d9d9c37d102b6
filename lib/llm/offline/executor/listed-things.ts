import type { Json, JsonObject } from "#lib/errors/json.ts";
import { singularOf } from "#lib/llm/offline/words.ts";

/** Arguments that name the very things to list: symbols=EUR,USD. */
const naming = /(?:symbols?|codes?|ids?|names|pairs?|currencies|countries|languages|tickers)$/i;

export type ListedThings = { listed: JsonObject[]; isListWhole: boolean };

/** What a list must show first: what was created at this path, what the request names. A full name finds the one that bears it. */
export function listedThings(args: JsonObject, created: readonly JsonObject[]): ListedThings {
  const named = Object.entries(args).flatMap(([key, value]): ListedThings[] => {
    const values = severalOf(value);
    const isPlural = singularOf(key) !== key;
    return isPlural && naming.test(key) && values.length > 0
      ? [{ listed: values.map((one) => ({ [singularOf(key)]: one })), isListWhole: true }]
      : [];
  });
  if (created.length > 0) return { listed: created.toReversed(), isListWhole: false };
  const [first] = named;
  if (first) return first;
  const byName = Object.entries(args).filter(
    ([key, value]) => /^(?:name|title)$/i.test(key) && typeof value === "string",
  );
  return { listed: byName.length > 0 ? [Object.fromEntries(byName)] : [], isListWhole: byName.length > 0 };
}

function severalOf(value: Json): Json[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string" || typeof one === "number");
  return typeof value === "string" && value !== "" ? value.split(",").map((part) => part.trim()) : [];
}
