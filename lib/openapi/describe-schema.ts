import type { Json, JsonObject } from "#lib/errors/json.ts";
import { isJsonObject } from "#lib/errors/json.ts";
import { listOf, objectOf, ownValue, textOf } from "./read-json.ts";
import { nameOfReference } from "./resolve-reference.ts";

/** How deep a document may nest schemas before the text stops; a parsed document stays below it. */
const DEPTH_MAX = 100;

/** A sentence ends with a full stop; an empty one stays empty. */
export function asSentence(text: string): string {
  if (text.trim() === "") return "";
  return text.trim().endsWith(".") ? text : `${text}.`;
}

/** As the models were trained to read it: True, False, None. */
const enumText = (value: Json): string => {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** The type's name; of a list of types ("string or null"), those that are not null. */
export function typeName(schema: JsonObject): string {
  const type = ownValue(schema, "type");
  const named = listOf(type)
    .filter((item) => item !== "null")
    .map(textOf);
  return Array.isArray(type) ? named.join(" or ") : textOf(type);
}

const alternativesOf = (schema: JsonObject): Json[] =>
  Object.keys(schema).length === 1 ? listOf(ownValue(schema, "oneOf") ?? ownValue(schema, "anyOf")) : [];

function describeWith(
  value: Json | undefined,
  leaf: (schema: JsonObject) => string,
  container: (schema: JsonObject, text: string) => string,
): string {
  const describe = (part: Json | undefined, depth: number, isItem: boolean): string => {
    const schema = objectOf(part);
    const alternatives = alternativesOf(schema);
    if (depth > DEPTH_MAX) return "";
    if (alternatives.length > 0)
      return alternatives.map((item) => describe(item, depth + 1, isItem)).join(" OR ");
    const reference = textOf(ownValue(schema, "$ref"));
    if (reference !== "") return `#${nameOfReference(reference)}`;
    const type = typeName(schema);
    if (type === "array")
      return container(schema, `Array[${describe(ownValue(schema, "items"), depth + 1, true)}]`);
    if (type !== "object") return isItem ? type : leaf(schema);
    const properties = ownValue(schema, "properties");
    if (!isJsonObject(properties)) return container(schema, "Object");
    const parts = Object.entries(properties).map(([name, property]) => {
      const text = describe(property, depth + 1, false);
      return text === "" ? name : `${name}: ${text}`;
    });
    return container(schema, `Object{${parts.join(", ")}}`);
  };
  return describe(value, 0, false);
}

/** The structure alone, for outputs: `Object{id, tags: Array[string]}`. */
export const describeStructure = (schema: Json | undefined): string =>
  describeWith(
    schema,
    () => "",
    (_, text) => text,
  );

function describeLeaf(schema: JsonObject): string {
  const type = typeName(schema);
  const choices = ownValue(schema, "enum");
  const parts = [
    type === "" ? "" : `${type}.`,
    asSentence(textOf(ownValue(schema, "description"))),
    Array.isArray(choices) ? `One of: [${choices.map(enumText).join(", ")}].` : "",
  ];
  return parts.filter(Boolean).join(" ").trim();
}

/** Types with what is said about them, for inputs: `integer. How many to return.` */
export const describeInput = (schema: Json | undefined): string =>
  describeWith(
    schema,
    describeLeaf,
    (container, text) => `${text}. ${asSentence(textOf(ownValue(container, "description")))}`,
  );
