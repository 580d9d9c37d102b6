import { isJsonObject } from "#lib/errors/json.ts";
import { objectShapeOf, typesOf } from "#lib/openapi/object-shape.ts";
import { listOf, objectOf, ownValue } from "#lib/openapi/read-json.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";

export type Keys = readonly (string | number)[];

/** A plain value in an answer: the way to it (the first item of each list), its types, and what it is a property of. */
export type ResponsePlace = { keys: Keys; name: string; types: string[]; owner: string };

const DEPTH_MAX = 6;
const PLACES_MAX = 400;
const plain: ReadonlySet<string> = new Set(["string", "integer", "number"]);

/** The plain values that an answer of this schema holds, outer ones first. Never throws. */
export function responsePlaces(schema: JsonSchema | null): ResponsePlace[] {
  const places: ResponsePlace[] = [];
  const visit = (one: JsonSchema, keys: Keys, owner: string): void => {
    if (keys.length > DEPTH_MAX || places.length >= PLACES_MAX) return;
    const name = keys.findLast((key) => typeof key === "string") ?? "";
    const shape = objectShapeOf(one);
    const types = typesOf(one).filter((type) => type !== "null");
    const alternative = listOf(ownValue(one, "oneOf") ?? ownValue(one, "anyOf")).find(isJsonObject);
    if (shape && shape.properties.length > 0) {
      for (const [key, property] of shape.properties) visit(property, [...keys, key], name);
    } else if (types.includes("array")) visit(objectOf(ownValue(one, "items")), [...keys, 0], owner);
    else if (alternative) visit(alternative, keys, owner);
    else if (types.length > 0 && types.every((type) => plain.has(type)))
      places.push({ keys, name, types, owner });
  };
  if (schema) visit(schema, [], "");
  return places.toSorted((a, b) => a.keys.length - b.keys.length);
}
