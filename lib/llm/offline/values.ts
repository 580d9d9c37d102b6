import { type Json, isJsonObject } from "#lib/errors/json.ts";
import { genericValue } from "#lib/llm/offline/generic-value.ts";
import { attributeDescribed, entityIn } from "#lib/llm/offline/registry.ts";
import { pickFresh, sampleAttribute } from "#lib/llm/offline/sample-attribute.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";
import type { Random } from "#lib/random/random.ts";

export type SampleRequest = {
  /** Name of the property or parameter; "" for an item of a list that has none. */
  name: string;
  schema: JsonSchema;
  description: string;
  category: string;
  toolName: string;
  random: Random;
};

/**
 * A realistic value for a property or parameter: an accepted one where the schema lists them, else what the
 * description names, what the category knows, what the name means, or what the type allows. Keeps to type and bounds.
 * Lists and objects come back empty: they are the business of whoever walks the schema.
 */
export function sampleValue(request: SampleRequest): Json {
  const { schema, random } = request;
  if (schema["const"] !== undefined) return schema["const"];
  const accepted = schema["enum"];
  if (Array.isArray(accepted) && accepted.length > 0) return random.pick(accepted);
  const type = typeOf(schema);
  if (type === "array") return [];
  if (type === "object") return {};
  if (type === "null") return null;
  const known = knownValue(request);
  if (known !== null && fits(known, schema, type)) return known;
  return genericValue(request.name, schema, type, random);
}

/** The first type that is not "null"; "string" where none is told. */
export function typeOf(schema: JsonSchema): string {
  const type = schema["type"];
  if (typeof type === "string") return type;
  if (Array.isArray(type)) return String(type.find((one) => one !== "null") ?? "null");
  if (isJsonObject(schema["properties"])) return "object";
  return isJsonObject(schema["items"]) ? "array" : "string";
}

function knownValue({ name, schema, description, category, toolName, random }: SampleRequest): Json | null {
  const attribute = attributeDescribed(name, description);
  if (attribute !== null)
    return attribute.isList
      ? attribute.values.length > 0
        ? random.pick(attribute.values)
        : null
      : sampleAttribute(attribute, random);
  const examples = examplesIn(description);
  if (examples.length > 0) return pickFresh(`${name} ${description}`, examples, random);
  if (schema["example"] !== undefined && schema["example"] !== null) return schema["example"];
  const entity =
    entityIn(description) ?? entityIn(name, category) ?? entityIn(`${toolName} ${category}`, category);
  if (entity === null) return null;
  const words = wordsOf(name);
  const lastWord = words.at(-1) ?? "";
  const isName =
    words.length <= 1
      ? lastWord === entity.nameKey || lastWord === entity.noun
      : lastWord === entity.nameKey && entity.noun.endsWith(words.at(-2) ?? " ");
  if (isName && /name of|title of|^$/i.test(description)) return pickFresh(entity.noun, entity.names, random);
  const own = entity.attributes.find((candidate) => candidate.name === name && !candidate.isList);
  return own === undefined
    ? isName
      ? pickFresh(entity.noun, entity.names, random)
      : null
    : sampleAttribute(own, random);
}

/** "(e.g., 'wild', 'albino')", "such as red or blue" -> the examples; only quoted ones or single words, to be safe. */
export function examplesIn(description: string): string[] {
  const match = /(?:e\.g\.,?|for example,?|such as|for instance,?)\s*([^).;]+)/i.exec(description);
  if (match?.[1] === undefined) return [];
  const quoted = [...match[1].matchAll(/['"“‘]([^'"”’]{1,60})['"”’]/g)].map((hit) => hit[1] ?? "");
  if (quoted.length > 0) return quoted.filter((text) => text !== "");
  const items = match[1].split(/,\s*|\s+or\s+|\s+and\s+/).map((item) => item.trim());
  return items.filter(
    (item) => item !== "" && item.split(/\s+/).length <= 3 && !/^(etc|so on|others?)$/i.test(item),
  );
}

function fits(value: Json, schema: JsonSchema, type: string): boolean {
  if (type === "string") {
    if (typeof value !== "string") return false;
    const [shortest, longest, pattern, format] = [
      schema["minLength"],
      schema["maxLength"],
      schema["pattern"],
      schema["format"],
    ];
    if (typeof shortest === "number" && value.length < shortest) return false;
    if (typeof longest === "number" && value.length > longest) return false;
    if (typeof pattern === "string") return matches(pattern, value);
    if (format === "date") return /^\d{4}-\d\d-\d\d$/.test(value);
    if (format === "date-time") return /^\d{4}-\d\d-\d\dT/.test(value);
    return format === undefined || !["uuid", "email", "uri", "ipv4"].includes(String(format));
  }
  if (type === "boolean") return typeof value === "boolean";
  if (typeof value !== "number" || (type === "integer" && !Number.isInteger(value))) return false;
  const [minimum, maximum] = [schema["minimum"], schema["maximum"]];
  return (
    !(typeof minimum === "number" && value < minimum) && !(typeof maximum === "number" && value > maximum)
  );
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}
