import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { Random } from "#lib/random/random.ts";
import { objectShapeOf, typesOf } from "./object-shape.ts";
import { listOf, objectOf, ownValue } from "./read-json.ts";
import { valueProblems } from "./check-response.ts";
import { sampleNumber } from "./sample-number.ts";
import { sampleText } from "./sample-text.ts";
import type { JsonSchema } from "./tool-function.ts";

/** A place in the answer: the nearest property's name ("" at the root), its schema, and the way to it. */
export type SampledPlace = { name: string; schema: JsonSchema; path: readonly (string | number)[] };

export type SampleOptions = {
  random: Random;
  /** A better value for a leaf than a generic one; undefined where it has none. What does not fit the schema is not taken. */
  valueFor?: (place: SampledPlace) => Json | undefined;
};

/** Answers in lists where nothing says how many (ToolAlpaca, tool executor). */
const ITEMS_MIN = 3;
const ITEMS_EXTRA = 2;
/** Below this, only what is required is filled in, and lists stay as short as they may. */
const DEPTH_FULL = 6;
const DEPTH_MAX = 40;
const UNIQUE_TRIES = 20;

const countOf = (value: Json | undefined, otherwise: number): number =>
  typeof value === "number" && value >= 0 ? Math.floor(value) : otherwise;

function sampleList(place: SampledPlace, options: SampleOptions): Json[] {
  const { schema, path } = place;
  const least = countOf(ownValue(schema, "minItems"), 0);
  const most = Math.max(
    least,
    countOf(ownValue(schema, "maxItems"), Math.max(least, ITEMS_MIN + ITEMS_EXTRA)),
  );
  const wanted = Math.min(most, Math.max(least, ITEMS_MIN) + options.random.integer(0, ITEMS_EXTRA));
  const count = path.length > DEPTH_FULL ? least : wanted;
  const isUnique = ownValue(schema, "uniqueItems") === true;
  const items = objectOf(ownValue(schema, "items"));
  const sampled = new Map<string, Json>();
  for (let attempt = 0; sampled.size < count && attempt < count + UNIQUE_TRIES; attempt += 1) {
    const item = sampleAt({ name: place.name, schema: items, path: [...path, sampled.size] }, options);
    const key = isUnique ? JSON.stringify(item) : String(attempt);
    if (!sampled.has(key)) sampled.set(key, item);
  }
  return [...sampled.values()];
}

function sampleObject(place: SampledPlace, options: SampleOptions): JsonObject {
  const { schema, path } = place;
  const shape = objectShapeOf(schema);
  const known = new Map(shape?.properties ?? []);
  const others = objectOf(ownValue(schema, "additionalProperties"));
  const inner = (name: string, property: JsonSchema): [string, Json] => [
    name,
    sampleAt({ name, schema: property, path: [...path, name] }, options),
  ];
  const filled = [...known].filter(([name]) => path.length <= DEPTH_FULL || shape?.required.has(name));
  const unspelled = [...(shape?.required ?? [])].filter((name) => !known.has(name));
  return Object.fromEntries([
    ...filled.map(([name, property]) => inner(name, property)),
    ...unspelled.map((name) => inner(name, others)),
  ]);
}

/** One type to sample: of several, the first that says something. */
const typeOf = (schema: JsonSchema): string => {
  const named = typesOf(schema).find((type) => type !== "null") ?? typesOf(schema)[0];
  if (named !== undefined) return named;
  if (objectShapeOf(schema)) return "object";
  return ownValue(schema, "items") === undefined ? "any" : "array";
};

const leafKeywords = [
  "type",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "format",
];

/** What a leaf's value is held against: without words and examples, many leaves share one validator. */
const leafSchema = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(
    leafKeywords.flatMap((key) => {
      const value = ownValue(schema, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );

function sampleLeaf(type: string, place: SampledPlace, { random, valueFor }: SampleOptions): Json {
  const limits = leafSchema(place.schema);
  const fits = (value: Json | undefined): value is Json =>
    value !== undefined && valueProblems(limits, value).length === 0;
  const better = valueFor?.(place);
  if (fits(better)) return better;
  const stated = [
    ownValue(place.schema, "example"),
    ...listOf(ownValue(place.schema, "examples")),
    ownValue(place.schema, "default"),
  ].filter(fits);
  if (stated.length > 0) return random.pick(stated);
  if (type === "integer" || type === "number") return sampleNumber(place.schema, type, random);
  if (type === "boolean") return random.chance(0.5);
  return type === "null" ? null : sampleText(place, random);
}

function sampleAt(place: SampledPlace, options: SampleOptions): Json {
  const { schema, path } = place;
  const fixed = ownValue(schema, "const");
  if (fixed !== undefined) return fixed;
  const choices = ownValue(schema, "enum");
  if (Array.isArray(choices) && choices.length > 0) {
    const better = options.valueFor?.(place);
    const telling = choices.filter((choice) => choice !== null);
    return better !== undefined && choices.includes(better)
      ? better
      : options.random.pick(telling.length > 0 ? telling : choices);
  }
  if (path.length > DEPTH_MAX) return null;
  const alternatives = listOf(ownValue(schema, "oneOf") ?? ownValue(schema, "anyOf")).filter(isJsonObject);
  if (alternatives.length > 0) {
    const { oneOf: _, anyOf: __, ...rest } = schema;
    const chosen = options.random.pick(alternatives);
    return sampleAt(
      { ...place, schema: Object.keys(rest).length > 0 ? { ...rest, ...chosen } : chosen },
      options,
    );
  }
  const type = typeOf(schema);
  if (type === "object") return sampleObject(place, options);
  if (type === "array") return sampleList(place, options);
  const parts = listOf(ownValue(schema, "allOf")).filter(isJsonObject);
  if (parts.length > 0) {
    const { allOf: _, ...rest } = schema;
    return sampleAt({ ...place, schema: Object.assign({}, rest, ...parts) as JsonSchema }, options);
  }
  return sampleLeaf(type, place, options);
}

/**
 * A value that fits a dereferenced schema, the same one for the same chance: enums, limits and formats kept,
 * three items or more in a list that has no limit.
 */
export const sampleSchema = (schema: JsonSchema, options: SampleOptions, name = ""): Json =>
  sampleAt({ name, schema, path: [] }, options);
