import { isJsonObject, type Json } from "#lib/errors/json.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";

/** One line of a schema as a person reads it; `depth` from 0. */
export type SchemaLine = { depth: number; name: string; type: string; description: string };

const MOST_LINES = 200;
const DEEPEST = 6;

/** "string", "integer[]", "object", "string | null"; "any" where the schema says nothing. */
export function typeText(schema: Json | undefined): string {
  if (!isJsonObject(schema)) return "any";
  const { type } = schema;
  if (Array.isArray(type)) return type.map((one) => typeText({ ...schema, type: one })).join(" | ");
  if (type === "array") return `${typeText(schema["items"])}[]`;
  if (typeof type === "string") return schema["nullable"] === true ? `${type} | null` : type;
  if (isJsonObject(schema["properties"])) return "object";
  for (const key of ["oneOf", "anyOf"]) {
    const options = schema[key];
    if (Array.isArray(options)) return [...new Set(options.map(typeText))].join(" | ");
  }
  return typeof schema["title"] === "string" ? schema["title"] : "any";
}

/** The properties below a schema, through arrays, as an indented list. */
export function schemaLines(schema: JsonSchema): SchemaLine[] {
  const lines: SchemaLine[] = [];
  addLines(schema, 0, lines);
  return lines;
}

function addLines(schema: Json | undefined, depth: number, lines: SchemaLine[]): void {
  if (!isJsonObject(schema) || depth > DEEPEST) return;
  if (isJsonObject(schema["items"])) return addLines(schema["items"], depth, lines);
  const { properties } = schema;
  if (!isJsonObject(properties)) return;
  for (const [name, property] of Object.entries(properties)) {
    if (lines.length >= MOST_LINES) return;
    const description =
      isJsonObject(property) && typeof property["description"] === "string" ? property["description"] : "";
    lines.push({ depth, name, type: typeText(property), description });
    addLines(property, depth + 1, lines);
  }
}
