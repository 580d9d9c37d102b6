import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";

const totals =
  /^(?:total(?:_?(?:count|results|items|hits|records))?|count|num_?results|number_?of_?results|results_?count|item_?count|size)$/i;
const pairs: readonly [RegExp, string][] = [
  [/^min/i, "max"],
  [/min$/i, "max"],
  [/^minimum/i, "maximum"],
  [/^low/i, "high"],
  [/^start/i, "end"],
  [/start$/i, "end"],
  [/^from(?=date|time)/i, "to"],
  [/^open/i, "close"],
  [/^created/i, "updated"],
  [/^checkIn/i, "checkOut"],
  [/^departure/i, "arrival"],
];

/** Makes the figures of an answer agree with one another: totals with lists, beginnings with ends, products with factors. */
export function polish(value: Json, args: JsonObject): Json {
  if (Array.isArray(value)) return value.map((item) => polish(item, args));
  if (!isJsonObject(value)) return value;
  const polished = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, polish(item, args)]));
  countLists(polished);
  orderPairs(polished);
  convert(polished, args);
  return polished;
}

function countLists(object: JsonObject): void {
  const lists = Object.values(object).filter((item) => Array.isArray(item));
  const [list] = lists;
  if (lists.length !== 1 || !list) return;
  for (const [key, item] of Object.entries(object))
    if (typeof item === "number" && totals.test(key)) object[key] = list.length;
}

function orderPairs(object: JsonObject): void {
  for (const [key, first] of Object.entries(object)) {
    for (const [pattern, replacement] of pairs) {
      const otherKey = key.replace(pattern, (found) =>
        /^[A-Z]/.test(found) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement,
      );
      const second = object[otherKey];
      if (
        otherKey === key ||
        second === undefined ||
        second === null ||
        first === null ||
        typeof first !== typeof second
      )
        continue;
      if (
        typeof first === "object" ||
        typeof first === "boolean" ||
        (typeof first === "string" && !/^\d/.test(first))
      )
        continue;
      if (first > second) [object[key], object[otherKey]] = [second, first];
    }
  }
}

/** A conversion's result is the amount times the rate. */
function convert(object: JsonObject, args: JsonObject): void {
  const rate = Object.entries(object).find(
    ([key, item]) => /rate$/i.test(key) && typeof item === "number",
  )?.[1];
  const amount = object["amount"] ?? args["amount"];
  const key = Object.keys(object).find((one) => /^(?:result|converted_?(?:amount|value)?)$/i.test(one));
  if (
    typeof rate !== "number" ||
    typeof amount !== "number" ||
    key === undefined ||
    typeof object[key] !== "number"
  )
    return;
  object[key] = Math.round(rate * amount * 100) / 100;
}
