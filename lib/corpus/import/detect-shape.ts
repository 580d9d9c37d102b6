import { isJsonObject, type Json } from "#lib/errors/json.ts";
import type { ImportFormat } from "#lib/corpus/schemas.ts";

export type RecordFormat = Exclude<ImportFormat, "auto" | "public-apis-markdown">;

const toolKeys = [
  "Documentation",
  "NLDocumentation",
  "Introduction",
  "Functions",
  "Instances",
  "Instructions",
  "Function_Projection",
];

/** What a record is, by its keys; null where it is none of ours. */
export function detectShape(value: Json): RecordFormat | null {
  if (!isJsonObject(value)) return null;
  const has = (key: string): boolean => Object.hasOwn(value, key);
  if (Array.isArray(value["entries"])) return "public-apis-json";
  if ((has("openapi") || has("swagger")) && (has("paths") || has("info") || has("webhooks")))
    return "openapi";
  if (has("Name") && toolKeys.some(has)) return "toolalpaca";
  if (has("API") || (has("Name") && (has("Link") || has("Category")))) return "public-apis-json";
  return null;
}
