import type { Json, JsonObject } from "#lib/errors/json.ts";
import { sampleValue, typeOf } from "#lib/llm/offline/values.ts";
import { singularOf, wordsOf } from "#lib/llm/offline/words.ts";
import { sampleSchema, type SampledPlace } from "#lib/openapi/sample-schema.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";
import { seededRandom } from "#lib/random/random.ts";
import { boundsOf, echoOf } from "./echo.ts";
import { plainMeaning, type PlainContext } from "./plain-meaning.ts";
import { prepareSchema, type LengthContext } from "./prepare-schema.ts";

export type SampleContext = PlainContext &
  LengthContext & {
    toolName: string;
    /** What the document says that it is about. */
    category: string;
    args: JsonObject;
  };

/** A body that follows a dereferenced schema and keeps to the request. Deterministic from its context. */
export function sampleAnswer(schema: JsonSchema, context: SampleContext): Json {
  const { schema: prepared, descriptionOf } = prepareSchema(schema, context);
  // A thing of the same name has the same properties in every answer: they are drawn from its name.
  const names = new Map<number | null, string>();
  const known = nameIn(context.known);
  if (known !== null) names.set(null, known);
  const choose = (place: SampledPlace): Json | undefined => {
    const { isRecord, item } = standing(place);
    const name = isRecord ? names.get(item) : undefined;
    const random =
      name === undefined
        ? context.random
        : seededRandom(`${context.toolName}:${name}:${place.path.filter((key) => key !== item).join(".")}`);
    const value = valueFor(place, descriptionOf(place.schema), { ...context, random }, name);
    if (isRecord && isNameKey(place.name) && typeof value === "string") names.set(item, value);
    return value;
  };
  return sampleSchema(prepared, { random: context.random, valueFor: choose });
}

const isNameKey = (key: string): boolean => /^(?:name|title)$/i.test(key);

function nameIn(record: JsonObject): string | null {
  const value = Object.entries(record).find(([key]) => isNameKey(key))?.[1];
  return typeof value === "string" ? value : null;
}

/** Where a leaf stands: in the thing that was asked for (or an item of the list), or in a part of it. */
function standing({ path }: SampledPlace): {
  isRecord: boolean;
  item: number | null;
  element: number | null;
} {
  const last = path.at(-1);
  const element = typeof last === "number" ? last : null;
  const owner = element === null ? path : path.slice(0, -1);
  const at = owner.findIndex((key) => typeof key === "number");
  if (at < 0) return { isRecord: owner.length <= 2, item: null, element };
  return { isRecord: at <= 2 && owner.length === at + 2, item: Number(owner[at]), element };
}

function valueFor(
  place: SampledPlace,
  description: string,
  context: SampleContext,
  thing: string | undefined,
): Json | undefined {
  const { name, schema } = place;
  const { isRecord, item, element } = standing(place);
  const source = item === null ? context.known : (context.listed[item] ?? {});
  const echo = (from: JsonObject): Json | undefined => {
    if (element === null) return echoOf(name, schema, from, isRecord);
    const list = echoOf(name, { type: "array", items: schema }, from, isRecord);
    return Array.isArray(list) ? list[element] : undefined;
  };
  const known = isRecord ? echo(source) : undefined;
  if (known !== undefined) return known;
  // Found by its name, the thing itself comes first in a list (`listed`); the others bear other names.
  const isOtherName = item !== null && isNameKey(name);
  const sent = isOtherName ? undefined : echo(context.args);
  return (
    sent ??
    choiceInName(schema, thing) ??
    plainMeaning(name, schema, context) ??
    sampled(element === null ? name : singularOf(name), schema, description, context)
  );
}

/** A "Heat advisory" is of the kind "heat". */
function choiceInName(schema: JsonSchema, thing: string | undefined): Json | undefined {
  const choices = schema["enum"];
  if (thing === undefined || !Array.isArray(choices)) return undefined;
  const words = new Set(wordsOf(thing));
  return choices.find(
    (choice) => typeof choice === "string" && wordsOf(choice).every((word) => words.has(word)),
  );
}

function sampled(name: string, schema: JsonSchema, description: string, context: SampleContext): Json {
  const { category, toolName, random, args } = context;
  const value = sampleValue({ name, schema, description, category, toolName, random });
  const bounds = typeof value === "number" ? boundsOf(name, args) : undefined;
  if (typeof value !== "number" || !bounds || (value >= bounds.minimum && value <= bounds.maximum))
    return value;
  const { minimum, maximum } = bounds;
  if (typeOf(schema) === "integer" && Math.ceil(minimum) <= Math.floor(maximum))
    return random.integer(Math.ceil(minimum), Math.floor(maximum));
  return Math.round((minimum + random.next() * (maximum - minimum)) * 100) / 100;
}
