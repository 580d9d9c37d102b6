import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { listOf, objectOf, ownValue } from "./read-json.ts";
import type { JsonSchema } from "./tool-function.ts";

export type ObjectShape = { properties: [string, JsonSchema][]; required: ReadonlySet<string> };

const partsOf = (schema: JsonObject): JsonObject[] => [
  schema,
  ...listOf(ownValue(schema, "allOf")).flatMap((part) => partsOf(objectOf(part))),
];

/** The properties of a dereferenced schema, those of its `allOf` parts among them; null where it is no object. */
export function objectShapeOf(schema: JsonSchema): ObjectShape | null {
  const parts = partsOf(schema);
  const properties = new Map<string, JsonSchema>();
  for (const part of parts) {
    for (const [name, property] of Object.entries(objectOf(ownValue(part, "properties"))))
      properties.set(name, objectOf(property));
  }
  if (properties.size === 0 && !parts.some((part) => acceptsType(part, "object"))) return null;
  const required = parts
    .flatMap((part) => listOf(ownValue(part, "required")))
    .filter((name): name is string => typeof name === "string");
  return { properties: [...properties], required: new Set(required) };
}

/** Types a schema names itself; an empty list means any. */
export function typesOf(schema: JsonObject): string[] {
  const type: Json | undefined = ownValue(schema, "type");
  if (typeof type === "string") return [type];
  return listOf(type).filter((item): item is string => typeof item === "string");
}

const acceptsType = (schema: JsonObject, type: string): boolean => typesOf(schema).includes(type);

/** What a person reads: "string", "array of integer", "object", "string or integer". */
export function readableType(schema: JsonObject): string {
  const alternatives = listOf(ownValue(schema, "oneOf") ?? ownValue(schema, "anyOf")).filter(isJsonObject);
  const types = typesOf(schema).filter((type) => type !== "null");
  if (types.length === 0 && alternatives.length > 0)
    return [...new Set(alternatives.map(readableType))].join(" or ");
  if (types.length === 0 && objectShapeOf(schema)) return "object";
  if (types.length === 1 && types[0] === "array") {
    const items = readableType(objectOf(ownValue(schema, "items")));
    return items === "any" ? "array" : `array of ${items}`;
  }
  return types.length === 0 ? "any" : types.join(" or ");
}
