import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { singularOf } from "#lib/llm/offline/words.ts";
import { listOf, objectOf, ownValue } from "#lib/openapi/read-json.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";
import type { Random } from "#lib/random/random.ts";
import { echoOf } from "./echo.ts";
import { bareKey } from "./remember.ts";

export type LengthContext = {
  random: Random;
  /** What is known of the thing that was asked for. */
  known: JsonObject;
  /** Items of the main list that are known, and whether they are all there are. */
  listed: readonly JsonObject[];
  isListWhole: boolean;
  /** Items that the request wants at most. */
  limit: number | null;
};

export type PreparedSchema = { schema: JsonSchema; descriptionOf: (leaf: JsonSchema) => string };

const maxItems = 20;

/**
 * A response schema whose lists have the length that the request wants. Leaves lose their words, so that
 * the validators of equal types are shared; `descriptionOf` gives them back.
 */
export function prepareSchema(schema: JsonSchema, context: LengthContext): PreparedSchema {
  const descriptions = new WeakMap<JsonSchema, string>();

  const prepare = (name: string, one: JsonSchema, depth: number, isInList: boolean): JsonSchema => {
    const inner = (part: Json): Json => (isJsonObject(part) ? prepare(name, part, depth, isInList) : part);
    const { description, title: _, ...rest } = one;
    const parts: JsonSchema = { ...rest };
    for (const key of ["allOf", "oneOf", "anyOf"])
      if (rest[key] !== undefined) parts[key] = listOf(rest[key]).map(inner);
    if (rest["properties"] !== undefined) {
      const properties = Object.entries(objectOf(rest["properties"]));
      parts["properties"] = Object.fromEntries(
        properties.map(([key, property]): [string, Json] => [
          key,
          prepare(key, objectOf(property), depth + 1, isInList),
        ]),
      );
    }
    if (rest["items"] !== undefined) Object.assign(parts, prepareList(name, rest, depth, isInList));
    if (typeof description === "string") descriptions.set(parts, description);
    return parts;
  };

  const prepareList = (name: string, list: JsonSchema, depth: number, isInList: boolean): JsonObject => {
    const items = prepare(singularOf(name), objectOf(ownValue(list, "items")), depth, true);
    const said = ownValue(list, "description");
    if (typeof said === "string" && !descriptions.has(items)) descriptions.set(items, said);
    const isPlain = items["properties"] === undefined && items["items"] === undefined;
    const isMain = !isInList && depth <= 2;
    const length = lengthOf(name, list, isMain, isMain && bearsListed(items, context), context);
    return { items, minItems: length, maxItems: length, ...(isPlain ? { uniqueItems: true } : {}) };
  };

  return { schema: prepare("", schema, 0, false), descriptionOf: (leaf) => descriptions.get(leaf) ?? "" };
}

/** Whether the items are of the kind that the request names: a list of shops found by a film's title is not. */
function bearsListed(items: JsonSchema, { listed }: LengthContext): boolean {
  const properties = new Set(Object.keys(objectOf(ownValue(items, "properties"))).map(bareKey));
  return (
    listed.length > 0 &&
    listed.every((thing) => Object.keys(thing).some((key) => properties.has(bareKey(key))))
  );
}

function lengthOf(
  name: string,
  list: JsonSchema,
  isMain: boolean,
  isOfListed: boolean,
  context: LengthContext,
): number {
  const least = Number(ownValue(list, "minItems") ?? 0) || 0;
  const most = Number(ownValue(list, "maxItems") ?? maxItems) || maxItems;
  const { random, limit } = context;
  const known = isMain ? echoOf(name, list, context.known, true) : undefined;
  const main =
    context.isListWhole && isOfListed
      ? context.listed.length
      : (limit ?? Math.max(context.listed.length, random.integer(3, 5)));
  const wanted = Array.isArray(known) ? known.length : isMain ? main : random.integer(2, 3);
  return Math.max(least, Math.min(most, wanted, maxItems));
}
