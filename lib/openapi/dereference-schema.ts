import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { objectOf, ownValue, textOf } from "./read-json.ts";
import { nameOfReference, resolveReference } from "./resolve-reference.ts";
import type { JsonSchema } from "./tool-function.ts";

/** References within references; deeper ends as a cycle does. */
const DEPTH_MAX = 40;
/** Schemas written out for one function: shared references would else multiply without bound. */
const SCHEMAS_MAX = 2_000;

const listKeywords = new Set(["allOf", "oneOf", "anyOf"]);
const mapKeywords = new Set(["properties", "patternProperties"]);
const schemaKeywords = new Set(["items", "additionalProperties", "not"]);
/** What is said about a schema, not by it, and may be as large as it likes. */
const leftOut = new Set([
  "$ref",
  "nullable",
  "xml",
  "externalDocs",
  "discriminator",
  "$id",
  "$schema",
  "$anchor",
  "$defs",
  "definitions",
]);

type Walk = { document: JsonObject; left: number };

/** OpenAPI 3.0 writes exclusive limits as switches, JSON Schema as numbers. */
function numericLimit(schema: JsonObject, limit: "minimum" | "maximum"): [string, Json][] {
  const exclusive = limit === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  const [value, isExclusive] = [ownValue(schema, limit), ownValue(schema, exclusive)];
  if (typeof isExclusive === "number")
    return [
      ...(typeof value === "number" ? [[limit, value] as [string, Json]] : []),
      [exclusive, isExclusive],
    ];
  return typeof value === "number" ? [[isExclusive === true ? exclusive : limit, value]] : [];
}

const limits = new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]);

/** 3.0's `nullable` becomes a type of its own, as in 3.1. */
function withNull(schema: JsonObject): JsonObject {
  const type = ownValue(schema, "type");
  if (ownValue(schema, "nullable") !== true || typeof type !== "string") return schema;
  const choices = ownValue(schema, "enum");
  const nullableChoices =
    Array.isArray(choices) && !choices.includes(null) ? { enum: [...choices, null] } : {};
  return { ...schema, type: [type, "null"], ...nullableChoices };
}

function copy(walk: Walk, value: Json | undefined, trail: readonly string[]): Json {
  if (typeof value === "boolean") return value ? {} : { not: {} };
  const reference = textOf(ownValue(objectOf(value), "$ref"));
  const isCycle = reference !== "" && trail.includes(reference);
  walk.left -= 1;
  if (isCycle || walk.left < 0 || trail.length > DEPTH_MAX)
    return reference === "" ? {} : { title: nameOfReference(reference) };
  const resolved = resolveReference(walk.document, value);
  if (!resolved) return reference === "" ? {} : { title: nameOfReference(reference) };
  return copyObject(walk, resolved, reference === "" ? trail : [...trail, reference]);
}

function copyObject(walk: Walk, schema: JsonObject, trail: readonly string[]): JsonObject {
  const entries: [string, Json][] = [];
  for (const [key, value] of Object.entries(withNull(schema))) {
    if (leftOut.has(key) || limits.has(key)) continue;
    if (listKeywords.has(key) && Array.isArray(value))
      entries.push([key, value.map((item) => copy(walk, item, trail))]);
    else if (mapKeywords.has(key) && isJsonObject(value)) {
      entries.push([
        key,
        Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(walk, item, trail)])),
      ]);
    } else if (schemaKeywords.has(key) && isJsonObject(value)) entries.push([key, copy(walk, value, trail)]);
    else entries.push([key, value]);
  }
  return Object.fromEntries([
    ...entries,
    ...numericLimit(schema, "minimum"),
    ...numericLimit(schema, "maximum"),
  ]);
}

/**
 * A schema with its references written out. A cycle, and what is past all measure, ends in an empty
 * schema that bears the name as its title. Keywords of 3.0 become those of JSON Schema. Never throws.
 */
export function dereferenceSchema(document: JsonObject, schema: Json | undefined): JsonSchema {
  return objectOf(copy({ document, left: SCHEMAS_MAX }, schema ?? {}, []));
}
