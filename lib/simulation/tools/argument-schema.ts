import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";

/** Words of OpenAPI 3.0 that JSON Schema does not have; endpoints that check strictly refuse them. */
const openapiOnly = new Set([
  "nullable",
  "example",
  "examples",
  "xml",
  "discriminator",
  "externalDocs",
  "readOnly",
  "writeOnly",
  "deprecated",
]);
const schemaMaps = new Set(["properties", "patternProperties", "$defs", "definitions"]);
const deepest = 30;

/** A parameter's schema as JSON Schema, for a tool's definition. Never throws. */
export function argumentSchema(schema: JsonObject, depth = 0): JsonObject {
  if (depth > deepest) return {};
  const entries = Object.entries(schema)
    .filter(([key]) => !openapiOnly.has(key) && !key.startsWith("x-"))
    .flatMap(([key, value]): [string, Json][] => {
      if (key === "exclusiveMinimum" || key === "exclusiveMaximum") return bound(schema, key, value);
      if (key === "minimum" && schema["exclusiveMinimum"] === true) return [];
      if (key === "maximum" && schema["exclusiveMaximum"] === true) return [];
      if (key === "type" && schema["nullable"] === true && typeof value === "string")
        return [[key, [value, "null"]]];
      if (key === "enum" || key === "default" || key === "const") return [[key, value]];
      return [[key, schemaMaps.has(key) ? eachOf(value, depth) : nested(value, depth)]];
    });
  return Object.fromEntries(entries);
}

/** OpenAPI 3.0 says `exclusiveMinimum: true` beside `minimum`; JSON Schema says the number itself. */
function bound(schema: JsonObject, key: string, value: Json): [string, Json][] {
  if (typeof value !== "boolean") return [[key, value]];
  const limit = schema[key === "exclusiveMinimum" ? "minimum" : "maximum"];
  return value && typeof limit === "number" ? [[key, limit]] : [];
}

function nested(value: Json, depth: number): Json {
  if (Array.isArray(value)) return value.map((one) => nested(one, depth + 1));
  return isJsonObject(value) ? argumentSchema(value, depth + 1) : value;
}

/** Names of properties are no keywords. */
function eachOf(value: Json, depth: number): Json {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, nested(one, depth)]));
}
