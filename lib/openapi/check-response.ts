import type { ErrorObject } from "ajv";
import type { Problem } from "#lib/errors/app-error.ts";
import { safeParseJson, type Json } from "#lib/errors/json.ts";
import { jsonPathOf } from "./json-path.ts";
import { isDeeperThan } from "./json-type.ts";
import { isJsonMediaType } from "./media-type.ts";
import { keysOfPointer } from "./read-json.ts";
import { validatorOf } from "./response-validator.ts";
import type { JsonSchema, ToolFunction } from "./tool-function.ts";

const PROBLEMS_MAX = 50;
const DEPTH_MAX = 200;

/** A JSON pointer into the value as a JSON path: whether "0" is a place in a list, the value itself says. */
function pathOf(pointer: string, value: Json): string {
  let current: Json | undefined = value;
  const keys = keysOfPointer(pointer).map((key) => {
    const step: string | number = Array.isArray(current) ? Number(key) : key;
    current = Array.isArray(current)
      ? current[Number(key)]
      : typeof current === "object" && current !== null
        ? current[key]
        : undefined;
    return step;
  });
  return jsonPathOf(keys);
}

function messageOf(error: ErrorObject): string {
  if (error.keyword === "required") return `"${String(error.params["missingProperty"])}" is missing.`;
  if (error.keyword === "additionalProperties")
    return `"${String(error.params["additionalProperty"])}" is not in the schema.`;
  if (error.keyword === "type") return `Must be ${[error.params["type"]].flat().join(" or ")}.`;
  if (error.keyword === "enum") return `Must be one of ${JSON.stringify(error.params["allowedValues"])}.`;
  return `It ${error.message ?? "does not fit the schema"}.`;
}

/** Where a value does not fit a dereferenced schema. `at` is a JSON path, "$.items[0].name". */
export function valueProblems(schema: JsonSchema, value: Json): Problem[] {
  if (isDeeperThan(value, DEPTH_MAX))
    return [
      { at: "$", code: "too-deep", message: `The value is nested more than ${DEPTH_MAX} levels deep.` },
    ];
  const validate = validatorOf(schema);
  if (!validate || validate(value)) return [];
  return (validate.errors ?? []).slice(0, PROBLEMS_MAX).map((error) => ({
    at: pathOf(error.instancePath, value),
    code: error.keyword,
    message: messageOf(error),
  }));
}

/**
 * Holds an answer against what its function promises. Only a 2xx answer with a schema is held against it: what an
 * error looks like is seldom said. Never throws.
 */
export function checkResponse(
  called: Pick<ToolFunction, "responseSchema" | "responseMediaType">,
  statusCode: number,
  bodyText: string,
): Problem[] {
  if (statusCode < 200 || statusCode > 299 || called.responseSchema === null) return [];
  if (called.responseMediaType !== null && !isJsonMediaType(called.responseMediaType)) return [];
  const parsed = safeParseJson(bodyText);
  if (!parsed.ok)
    return [{ at: "$", code: "not-json", message: `The answer is not JSON: ${parsed.message}` }];
  return valueProblems(called.responseSchema, parsed.value);
}
