import type { JsonObject } from "#lib/errors/json.ts";
import { objectOf, ownValue } from "./read-json.ts";
import { resolveReference } from "./resolve-reference.ts";

/** The first 2xx response of an operation, else its `default`; null where it has neither. */
export function successResponseOf(document: JsonObject, operation: JsonObject): JsonObject | null {
  const responses = objectOf(ownValue(operation, "responses"));
  const key = Object.keys(responses).find((code) => code.startsWith("2")) ?? "default";
  return resolveReference(document, ownValue(responses, key)) ?? null;
}
