import type { Problem } from "#lib/errors/app-error.ts";
import type { JsonObject } from "#lib/errors/json.ts";
import { idProblems } from "./id-rule.ts";
import { isTextMediaType } from "./media-type.ts";
import { operationsOf, reservedNames, type Operation } from "./operations.ts";
import { objectOf, ownValue, pointerOf, textOf } from "./read-json.ts";
import { resolveReference } from "./resolve-reference.ts";
import { schemaProblems } from "./schema-rules.ts";

function nameProblems(operations: Operation[]): Problem[] {
  const firstPlace = new Map<string, string>();
  return operations.flatMap(({ operationId, at, name }): Problem[] => {
    const place = `${at}/operationId`;
    if (operationId === null) {
      return [
        {
          at,
          code: "operation-id-missing",
          message: `The operation has no operationId. Give it a name, such as "${name}".`,
        },
      ];
    }
    if (reservedNames.has(operationId)) {
      return [
        {
          at: place,
          code: "operation-id-reserved",
          message: `A function cannot be called "${operationId}": the name is taken by Paddock.`,
        },
      ];
    }
    const first = firstPlace.get(operationId);
    if (first === undefined) firstPlace.set(operationId, at);
    return first === undefined
      ? []
      : [
          {
            at: place,
            code: "operation-id-duplicate",
            message: `The operationId "${operationId}" is used at ${first} already. Each must be unique.`,
          },
        ];
  });
}

const hasNoText = (owner: JsonObject): boolean => {
  const mediaTypes = Object.keys(objectOf(ownValue(owner, "content")));
  return mediaTypes.length > 0 && !mediaTypes.some(isTextMediaType);
};

function bodyProblems(document: JsonObject, { at, operation }: Operation): Problem[] {
  const responses = Object.entries(objectOf(ownValue(operation, "responses")));
  const owners: [string, JsonObject | undefined][] = [
    [`${at}/requestBody`, resolveReference(document, ownValue(operation, "requestBody"))],
    ...responses.map(([code, response]): [string, JsonObject | undefined] => [
      `${at}${pointerOf("responses", code)}`,
      resolveReference(document, response),
    ]),
  ];
  return owners
    .filter(([, owner]) => owner !== undefined && hasNoText(owner))
    .map(([place]) => ({
      at: place,
      code: "body-not-text",
      message: "The body is not text. Offer application/json or a text/* media type.",
    }));
}

function pathProblems({ at, pathKey, parameters }: Operation): Problem[] {
  const wanted = [...pathKey.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const declared = parameters
    .filter((one) => ownValue(one, "in") === "path")
    .map((one) => textOf(ownValue(one, "name")));
  const missing = wanted.filter((name) => !declared.includes(name));
  const needless = declared.filter((name) => !wanted.includes(name));
  return [
    ...(pathKey.startsWith("/")
      ? []
      : [{ at, code: "path-without-slash", message: `The path "${pathKey}" must begin with a slash.` }]),
    ...missing.map((name) => ({
      at,
      code: "path-parameter-missing",
      message: `The path holds {${name}}, but no path parameter "${name}" is declared.`,
    })),
    ...needless.map((name) => ({
      at,
      code: "path-parameter-unused",
      message: `The path parameter "${name}" is declared, but the path does not hold {${name}}.`,
    })),
  ];
}

/**
 * What a tool needs beyond valid OpenAPI: named functions, text bodies, schemas spelled out, ids that can
 * be had (ToolAlpaca, section 3.1). Never throws; `at` is a JSON pointer.
 */
export function documentRules(document: JsonObject): Problem[] {
  const operations = operationsOf(document);
  if (operations.length === 0) {
    return [
      {
        at: "/paths",
        code: "no-functions",
        message: "The document has no operation, so the tool would have no function.",
      },
    ];
  }
  return [
    ...nameProblems(operations),
    ...operations.flatMap((operation) => [...bodyProblems(document, operation), ...pathProblems(operation)]),
    ...schemaProblems(document, operations),
    ...idProblems(document, operations),
  ];
}
