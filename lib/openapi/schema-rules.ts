import type { Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { typesOf } from "./object-shape.ts";
import type { Operation } from "./operations.ts";
import { listOf, objectOf, ownValue, pointerOf, textOf } from "./read-json.ts";
import { resolveReference } from "./resolve-reference.ts";

const says = (schema: JsonObject, keys: string[]): boolean =>
  keys.some((key) => ownValue(schema, key) !== undefined);
const combinators = ["allOf", "oneOf", "anyOf"];

function propertyNames(document: JsonObject, value: Json | undefined, depth = 0): string[] {
  const schema = resolveReference(document, value) ?? {};
  const own = Object.keys(objectOf(ownValue(schema, "properties")));
  const parts = combinators.flatMap((key) => listOf(ownValue(schema, key)));
  return depth > 8 ? own : [...own, ...parts.flatMap((part) => propertyNames(document, part, depth + 1))];
}

function problemsAt(document: JsonObject, schema: JsonObject, at: string, isPart: boolean): Problem[] {
  const types = typesOf(schema);
  const problems: Problem[] = [];
  if (
    types.includes("object") &&
    !says(schema, ["properties", "additionalProperties", "patternProperties", ...combinators])
  ) {
    problems.push({
      at,
      code: "object-without-properties",
      message:
        "The object's properties are not spelled out. List them, or say additionalProperties where any will do.",
    });
  }
  if (types.includes("array") && !says(schema, ["items", "prefixItems"])) {
    problems.push({ at, code: "array-without-items", message: "The array does not say what its items are." });
  }
  const required = ownValue(schema, "required");
  // A part of an allOf may require what another part defines.
  if (Array.isArray(required) && !isPart && !isOpen(schema)) {
    const names = new Set(propertyNames(document, schema));
    for (const name of required.filter((item) => typeof item === "string" && !names.has(item))) {
      problems.push({
        at: `${at}/required`,
        code: "required-without-property",
        message: `"required" names "${textOf(name)}", which is not among the properties.`,
      });
    }
  }
  return problems;
}

const isOpen = (schema: JsonObject): boolean => {
  const others = ownValue(schema, "additionalProperties");
  return others === true || isJsonObject(others);
};

type Visit = { value: Json | undefined; at: string; isPart: boolean };

function childrenOf(schema: JsonObject, at: string): Visit[] {
  const inMap = (key: string): Visit[] =>
    Object.entries(objectOf(ownValue(schema, key))).map(([name, value]) => ({
      value,
      at: at + pointerOf(key, name),
      isPart: false,
    }));
  const inList = (key: string): Visit[] =>
    listOf(ownValue(schema, key)).map((value, index) => ({
      value,
      at: at + pointerOf(key, index),
      isPart: key === "allOf",
    }));
  const single = ["items", "additionalProperties"].map((key) => ({
    value: ownValue(schema, key),
    at: at + pointerOf(key),
    isPart: false,
  }));
  return [...inMap("properties"), ...combinators.flatMap(inList), ...single];
}

const contentVisits = (owner: JsonObject, at: string): Visit[] =>
  Object.entries(objectOf(ownValue(owner, "content"))).map(([mediaType, entry]) => ({
    value: ownValue(objectOf(entry), "schema"),
    at: at + pointerOf("content", mediaType, "schema"),
    isPart: false,
  }));

function operationVisits({ at, operation }: Operation): Visit[] {
  const parameters = listOf(ownValue(operation, "parameters")).map((parameter, index) => ({
    value: ownValue(objectOf(parameter), "schema"),
    at: at + pointerOf("parameters", index, "schema"),
    isPart: false,
  }));
  const responses = Object.entries(objectOf(ownValue(operation, "responses")));
  return [
    ...parameters,
    ...contentVisits(objectOf(ownValue(operation, "requestBody")), at + pointerOf("requestBody")),
    ...responses.flatMap(([code, response]) =>
      contentVisits(objectOf(response), at + pointerOf("responses", code)),
    ),
  ];
}

/** Objects and arrays that do not say what they hold, and `required` that names nothing. References are judged where they point. */
export function schemaProblems(document: JsonObject, operations: Operation[]): Problem[] {
  const components = objectOf(ownValue(document, "components"));
  const shared = Object.entries(objectOf(ownValue(components, "schemas")));
  const visits: Visit[] = [
    ...operations.flatMap(operationVisits),
    ...shared.map(([name, value]) => ({ value, at: pointerOf("components", "schemas", name), isPart: true })),
  ];
  const problems: Problem[] = [];
  // The list grows while it is walked: children come after all that was there before.
  for (const { value, at, isPart } of visits) {
    if (!isJsonObject(value) || ownValue(value, "$ref") !== undefined) continue;
    problems.push(...problemsAt(document, value, at, isPart));
    visits.push(...childrenOf(value, at));
  }
  return problems;
}
