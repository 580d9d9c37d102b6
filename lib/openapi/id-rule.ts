import type { Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, type JsonObject } from "#lib/errors/json.ts";
import { dereferenceSchema } from "./dereference-schema.ts";
import { contentOf } from "./media-type.ts";
import type { Operation } from "./operations.ts";
import { objectOf, ownValue, textOf } from "./read-json.ts";
import { resolveReference } from "./resolve-reference.ts";
import { successResponseOf } from "./success-response.ts";

const opaqueName = /(^|[_-])(id|uuid|guid)$|[a-z0-9](Id|ID|Uuid|UUID|Guid|GUID)$/;
const plainNames = new Set(["id", "uuid", "guid"]);

const folded = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, "");

/** Names of opaque identifiers that the function cannot be called without. */
function neededIds(document: JsonObject, { operation, parameters }: Operation): string[] {
  const placed = parameters
    .filter((parameter) => ownValue(parameter, "required") === true || ownValue(parameter, "in") === "path")
    .filter((parameter) => ownValue(objectOf(ownValue(parameter, "schema")), "enum") === undefined)
    .map((parameter) => textOf(ownValue(parameter, "name")));
  const content = contentOf(resolveReference(document, ownValue(operation, "requestBody")) ?? {});
  const body = resolveReference(document, content?.schema) ?? {};
  const required = ownValue(body, "required");
  const inBody = Array.isArray(required) ? required.map((name) => textOf(name)) : [];
  return [...placed, ...inBody].filter((name) => opaqueName.test(name));
}

/** Names of all properties in the function's answer, folded. */
function answeredNames(document: JsonObject, operation: Operation): Set<string> {
  const response = successResponseOf(document, operation.operation);
  const names = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    if (!isJsonObject(value)) return;
    for (const name of Object.keys(objectOf(ownValue(value, "properties")))) names.add(folded(name));
    Object.values(value).forEach(collect);
  };
  const content = response ? contentOf(response) : null;
  if (content) collect(dereferenceSchema(document, content.schema));
  return names;
}

/**
 * A function that needs an opaque id wants a companion that returns it: the same name, or a plain id,
 * in the answer of a function that does not need it itself.
 */
export function idProblems(document: JsonObject, operations: Operation[]): Problem[] {
  const facts = operations.map((operation) => ({
    operation,
    needed: neededIds(document, operation),
    answered: answeredNames(document, operation),
  }));
  return facts.flatMap(({ operation, needed }) =>
    needed
      .filter((name) => {
        const companions = facts.filter((other) => !other.needed.includes(name));
        return !companions.some(
          ({ answered }) =>
            answered.has(folded(name)) || [...plainNames].some((plain) => answered.has(plain)),
        );
      })
      .map((name) => ({
        at: operation.at,
        code: "id-not-obtainable",
        message: `"${operation.name}" needs "${name}", but no other function returns it. Add a search or list function whose answer holds "${name}".`,
      })),
  );
}
