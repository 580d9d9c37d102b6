import { isJsonObject, type Json } from "#lib/errors/json.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";

export type SchemaField = { name: string; type: string; depth: number };

const DEEPEST = 3;
const MOST_FIELDS = 60;

/** The fields of a response, one a line, inner ones indented; enough to read, not the whole of it. */
export function schemaFields(schema: JsonSchema): SchemaField[] {
  const fields: SchemaField[] = [];
  collect(schema, 0, fields);
  return fields.slice(0, MOST_FIELDS);
}

function collect(schema: Json, depth: number, fields: SchemaField[]): void {
  const inner = elementOf(schema);
  const properties = isJsonObject(inner) ? inner["properties"] : undefined;
  if (!isJsonObject(properties) || depth >= DEEPEST) return;
  for (const [name, property] of Object.entries(properties)) {
    fields.push({ name, type: typeName(property), depth });
    collect(property, depth + 1, fields);
  }
}

function elementOf(schema: Json): Json {
  return isJsonObject(schema) && schema["items"] !== undefined ? elementOf(schema["items"]) : schema;
}

/** "string", "integer", "object[]", "string | null" */
export function typeName(schema: Json | undefined): string {
  if (!isJsonObject(schema)) return "any";
  if (schema["items"] !== undefined) return `${typeName(schema["items"])}[]`;
  const type = schema["type"];
  if (Array.isArray(type)) return type.join(" | ");
  if (typeof type === "string") return type;
  return isJsonObject(schema["properties"]) ? "object" : "any";
}
