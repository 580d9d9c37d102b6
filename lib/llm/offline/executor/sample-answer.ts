import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { sampleValue, typeOf } from "#lib/llm/offline/values.ts";
import { singularOf } from "#lib/llm/offline/words.ts";
import { objectShapeOf } from "#lib/openapi/object-shape.ts";
import { listOf, objectOf, ownValue, textOf } from "#lib/openapi/read-json.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";
import type { Random } from "#lib/random/random.ts";
import { boundsOf, echoOf } from "./echo.ts";
import { plainMeaning, type PlainContext } from "./plain-meaning.ts";

export type SampleContext = PlainContext & {
  toolName: string;
  /** What the document says that it is about. */
  category: string;
  args: JsonObject;
  /** What is known of the thing that was asked for; it goes before the request's own words. */
  known: JsonObject;
  /** Things that a list of this path must show first. */
  listed: readonly JsonObject[];
  /** Items that the request wants at most. */
  limit: number | null;
};

type Place = { depth: number; isInList: boolean; isRecord: boolean; known: JsonObject };

const maxDepth = 8;

/** A body that follows a dereferenced schema and keeps to the request. Deterministic from its context. */
export function sampleAnswer(schema: JsonSchema, context: SampleContext): Json {
  return sample("", schema, { depth: 0, isInList: false, isRecord: true, known: context.known }, context);
}

function sample(name: string, schema: JsonSchema, place: Place, context: SampleContext): Json {
  const alternatives = listOf(ownValue(schema, "oneOf") ?? ownValue(schema, "anyOf")).filter(isJsonObject);
  const first = alternatives.find((one) => ownValue(one, "type") !== "null");
  if (first && !ownValue(schema, "properties")) return sample(name, { description: schema["description"] ?? "", ...first }, place, context);
  const shape = objectShapeOf(schema);
  const type = typeOf(schema);
  if (type === "array") return sampleList(name, schema, place, context);
  if (shape && (type === "object" || shape.properties.length > 0)) return sampleObject(shape.properties, place, context);
  const plain = plainMeaning(name, schema, context);
  if (plain !== undefined) return plain;
  return sampleValue({
    name,
    schema,
    description: textOf(ownValue(schema, "description")),
    category: context.category,
    toolName: context.toolName,
    random: context.random,
  });
}

function sampleObject(properties: readonly [string, JsonSchema][], place: Place, context: SampleContext): JsonObject {
  if (place.depth >= maxDepth) return {};
  const entries = properties.map(([name, schema]): [string, Json] => [name, sampleProperty(name, schema, place, context)]);
  return Object.fromEntries(entries);
}

function sampleProperty(name: string, schema: JsonSchema, place: Place, context: SampleContext): Json {
  const known = place.isRecord ? echoOf(name, schema, place.known, true) : undefined;
  if (known !== undefined) return known;
  const type = typeOf(schema);
  const isName = /^(?:name|title)$/i.test(name);
  // A list of things found by name shows the thing itself first, then others: place.known bears its name.
  const echoed = place.isInList && isName ? undefined : echoOf(name, schema, context.args, place.isRecord);
  if (echoed !== undefined && type !== "object") return echoed;
  const isWrapper = place.isRecord && place.depth === 0 && !place.isInList;
  const inner: Place = { ...place, depth: place.depth + 1, isRecord: isWrapper && type === "object" };
  const value = sample(name, schema, type === "array" ? { ...inner, isRecord: isWrapper } : inner, context);
  const bounds = typeof value === "number" ? boundsOf(name, context.args) : undefined;
  if (typeof value !== "number" || !bounds || (value >= bounds.minimum && value <= bounds.maximum)) return value;
  return between(bounds, type === "integer", context.random);
}

function between({ minimum, maximum }: { minimum: number; maximum: number }, isInteger: boolean, random: Random): number {
  if (isInteger && Math.ceil(minimum) <= Math.floor(maximum)) return random.integer(Math.ceil(minimum), Math.floor(maximum));
  return Math.round((minimum + random.next() * (maximum - minimum)) * 100) / 100;
}

function sampleList(name: string, schema: JsonSchema, place: Place, context: SampleContext): Json[] {
  const items = objectOf(ownValue(schema, "items"));
  const isMain = !place.isInList && place.depth <= 2;
  const length = lengthOf(schema, isMain, context);
  const itemName = singularOf(name);
  const firstThings = isMain && place.isRecord ? firstOf(context) : [];
  const values = Array.from({ length }, (_, index) =>
    sample(itemName, items, { depth: place.depth + 1, isInList: true, isRecord: isMain, known: firstThings[index] ?? {} }, context),
  );
  const isPlain = values.every((value) => typeof value !== "object");
  return isPlain ? [...new Set(values)] : values;
}

/** What was created here before, and the thing that was asked for by name. */
function firstOf(context: SampleContext): readonly JsonObject[] {
  const named = Object.entries(context.args).filter(([key, value]) => /^(?:name|title)$/i.test(key) && typeof value === "string");
  return context.listed.length > 0 ? context.listed : named.length > 0 ? [Object.fromEntries(named)] : [];
}

function lengthOf(schema: JsonSchema, isMain: boolean, { limit, random }: SampleContext): number {
  const least = Number(ownValue(schema, "minItems") ?? 0) || 0;
  const most = Number(ownValue(schema, "maxItems") ?? 20) || 20;
  const wanted = isMain ? (limit ?? random.integer(3, 5)) : random.integer(2, 3);
  return Math.max(least, Math.min(most, wanted, 20));
}
