import type { Json, JsonObject } from "#lib/errors/json.ts";
import { singularOf } from "#lib/llm/offline/words.ts";
import { checkValue } from "#lib/openapi/check-value.ts";
import { sameJson } from "#lib/openapi/json-type.ts";
import { typesOf } from "#lib/openapi/object-shape.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";
import { bareKey } from "./remember.ts";

/** Words that mean another thing in each object: only the object that was asked for takes them from the request. */
const ownWords = new Set([
  "id",
  "name",
  "title",
  "type",
  "status",
  "description",
  "date",
  "value",
  "key",
  "code",
  "url",
  "text",
  "message",
]);

const fits = (schema: JsonSchema, value: Json): boolean => {
  const checked = checkValue(schema, value, []);
  return checked.faults.length === 0 && sameJson(checked.value, value);
};

/**
 * The value that a property must have because the request, or what is known of the thing, says so.
 * @param isRecord whether the object is what was asked for, not a part of it
 * @returns undefined where nothing says so
 */
export function echoOf(
  name: string,
  schema: JsonSchema,
  source: JsonObject,
  isRecord: boolean,
): Json | undefined {
  const wanted = bareKey(name);
  if (!isRecord && ownWords.has(wanted)) return undefined;
  for (const [key, value] of Object.entries(source)) {
    const given = bareKey(key);
    if (given === wanted || bareKey(singularOf(key)) === wanted || given === `${wanted}name`) {
      const one = Array.isArray(value) && !typesOf(schema).includes("array") ? (value[0] ?? null) : value;
      if (fits(schema, one)) return one;
    }
    if (
      typesOf(schema).includes("array") &&
      !Array.isArray(value) &&
      bareKey(singularOf(name)) === given &&
      fits(schema, [value])
    )
      return [value];
  }
  return undefined;
}

/** A number between minPrice and maxPrice for a priceUsd; undefined where the request sets no bounds. */
export function boundsOf(name: string, args: JsonObject): { minimum: number; maximum: number } | undefined {
  const wanted = bareKey(name);
  let minimum: number | undefined;
  let maximum: number | undefined;
  for (const [key, value] of Object.entries(args)) {
    if (typeof value !== "number") continue;
    const side =
      /^(min(?:imum)?|max(?:imum)?)(.+)$/.exec(bareKey(key)) ?? /^(.+?)(min|max)$/.exec(bareKey(key));
    if (!side) continue;
    const [, first = "", second = ""] = side;
    const subject = first.startsWith("m") && /^(min|max)/.test(first) ? second : first;
    if (!wanted.startsWith(subject) && !subject.startsWith(wanted)) continue;
    if (bareKey(key).includes("min")) minimum = value;
    else maximum = value;
  }
  if (minimum === undefined && maximum === undefined) return undefined;
  return { minimum: minimum ?? Math.min(0, maximum ?? 0), maximum: maximum ?? (minimum ?? 0) * 2 + 1 };
}
