import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "./tool-function.ts";

/** Schemas whose validators are kept; a run calls the same few functions over and over. */
const KEPT_MAX = 500;

const ajv = addFormats.default(
  new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    logger: false,
    addUsedSchema: false,
    // A property called "constructor" is not there because every object inherits one.
    ownProperties: true,
  }),
);

const kept = new Map<string, ValidateFunction | null>();

function compile(schema: JsonSchema): ValidateFunction | null {
  try {
    return ajv.compile(schema);
  } catch {
    // A keyword of no sense (a pattern that is no pattern): nothing can be held against it.
    return null;
  }
}

/** The validator of a dereferenced schema; null where the schema itself cannot be used. */
export function validatorOf(schema: JsonSchema): ValidateFunction | null {
  const key = JSON.stringify(schema);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = compile(schema);
  if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value ?? "");
  kept.set(key, made);
  return made;
}
