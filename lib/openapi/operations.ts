import { isJsonObject, type JsonObject } from "#lib/errors/json.ts";
import { listOf, objectOf, ownValue, pointerOf, textOf } from "./read-json.ts";
import { resolveReference } from "./resolve-reference.ts";
import { HttpMethod } from "./tool-function.ts";

/** One operation of a document, with what its path says for it merged in. */
export type Operation = {
  /** Unique in the document: operationId, or `path_method` where that is missing, taken or reserved. */
  name: string;
  /** Null where the document gives none. */
  operationId: string | null;
  method: HttpMethod;
  /** With its leading slash, whether the document has it or not. */
  path: string;
  /** The path as the document's `paths` has it. */
  pathKey: string;
  /** JSON pointer of the operation in the document. */
  at: string;
  operation: JsonObject;
  /** Of the operation and of its path, references resolved; the operation's own win. */
  parameters: JsonObject[];
};

/** Names that a function cannot bear: they are keys or tools of something else. */
export const reservedNames: ReadonlySet<string> = new Set([
  "components",
  "__proto__",
  "constructor",
  "prototype",
  "getDetails",
  "getCurrentDateTime",
  "retrievalDataFromFile",
]);

const withSlash = (path: string): string => (path.startsWith("/") ? path : `/${path}`);

/** `/pets/{id}` and get: `pets_id_get`. */
const nameOfPath = (path: string, method: string): string =>
  `${withSlash(path).slice(1).replaceAll("/", "_").replaceAll(/[{}]/g, "")}_${method}`;

function uniqueName(wanted: string, path: string, method: string, taken: Set<string>): string {
  const fallback = nameOfPath(path, method);
  const first = wanted === "" || reservedNames.has(wanted) || taken.has(wanted) ? fallback : wanted;
  let name = first;
  for (let number = 2; taken.has(name) || reservedNames.has(name); number += 1) name = `${first}_${number}`;
  taken.add(name);
  return name;
}

const identityOf = (parameter: JsonObject): string =>
  JSON.stringify([ownValue(parameter, "name") ?? null, ownValue(parameter, "in") ?? null]);

function parametersOf(document: JsonObject, operation: JsonObject, pathItem: JsonObject): JsonObject[] {
  const byIdentity = new Map<string, JsonObject>();
  for (const owner of [operation, pathItem]) {
    for (const entry of listOf(ownValue(owner, "parameters"))) {
      const parameter = resolveReference(document, entry);
      if (!parameter || textOf(ownValue(parameter, "name")) === "") continue;
      const identity = identityOf(parameter);
      if (!byIdentity.has(identity)) byIdentity.set(identity, parameter);
    }
  }
  return [...byIdentity.values()];
}

/** Every operation of a document, in its order. Never throws, whatever the document holds. */
export function operationsOf(document: JsonObject): Operation[] {
  const found: Omit<Operation, "name">[] = [];
  for (const [path, entry] of Object.entries(objectOf(ownValue(document, "paths")))) {
    const pathItem = resolveReference(document, entry) ?? {};
    for (const [key, operation] of Object.entries(pathItem)) {
      const method = HttpMethod.safeParse(key);
      if (!method.success || !isJsonObject(operation)) continue;
      const operationId = textOf(ownValue(operation, "operationId")).trim() || null;
      const at = pointerOf("paths", path, key);
      const parameters = parametersOf(document, operation, pathItem);
      found.push({
        operationId,
        method: method.data,
        path: withSlash(path),
        pathKey: path,
        at,
        operation,
        parameters,
      });
    }
  }
  const taken = new Set<string>();
  return found.map((entry) =>
    Object.assign(entry, { name: uniqueName(entry.operationId ?? "", entry.path, entry.method, taken) }),
  );
}
