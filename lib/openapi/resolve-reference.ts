import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { keysOfPointer, ownValue, textOf } from "./read-json.ts";

/** References that point at references: more in a row than this is a circle. */
const HOPS_MAX = 20;

/** What a local reference ("#/components/schemas/Name") points at; undefined where there is nothing. */
function targetOf(document: JsonObject, reference: string): Json | undefined {
  if (!reference.startsWith("#")) return undefined;
  let value: Json | undefined = document;
  for (const key of keysOfPointer(safeDecode(reference.slice(1)))) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isJsonObject(value)) value = ownValue(value, key);
    else return undefined;
  }
  return value;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name at the end of a reference: "Name" of "#/components/schemas/Name". */
export const nameOfReference = (reference: string): string =>
  keysOfPointer(reference.replace(/^[^#]*#?/, "")).at(-1) ?? reference;

/**
 * The object itself where it bears no `$ref`, else what that points at, through any number of hops.
 * Undefined where it points nowhere, outside of the document, or in a circle.
 */
export function resolveReference(document: JsonObject, value: Json | undefined): JsonObject | undefined {
  let current = value;
  for (let hops = 0; hops < HOPS_MAX; hops += 1) {
    if (!isJsonObject(current)) return undefined;
    const reference = textOf(ownValue(current, "$ref"));
    if (reference === "") return current;
    current = targetOf(document, reference);
  }
  return undefined;
}
