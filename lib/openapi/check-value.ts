import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { ErrorKind } from "#lib/review/schemas.ts";
import { coerceValue } from "./coerce-value.ts";
import { jsonPathOf, labelOf } from "./json-path.ts";
import { isOfType, jsonTypeOf, sameJson } from "./json-type.ts";
import { objectShapeOf, readableType, typesOf } from "./object-shape.ts";
import { pythonText } from "./python-text.ts";
import { listOf, objectOf, ownValue } from "./read-json.ts";

type Key = string | number;

/** `expected` and `got` are words for a message; a missing value has neither. */
export type ValueFault = { kind: ErrorKind; keys: readonly Key[]; expected: string; got: string };
export type CheckedValue = { value: Json; faults: ValueFault[] };

/** What the fault reads like to the model, without the advice that follows. */
export const faultText = (fault: ValueFault): string =>
  `Parameter type error: "${labelOf(fault.keys)}", expected ${fault.expected}, but got ${fault.got}.`;

export const faultPath = (fault: ValueFault): string => jsonPathOf(fault.keys);

const VALUE_TEXT_MAX = 200;
const shown = (value: Json): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > VALUE_TEXT_MAX ? `${text.slice(0, VALUE_TEXT_MAX)}…` : text;
};

function checkAlternatives(
  alternatives: JsonObject[],
  schema: JsonObject,
  value: Json,
  keys: readonly Key[],
): CheckedValue {
  const checked = alternatives.map((alternative) => checkValue(alternative, value, keys));
  const fitting = checked.find(({ faults }) => faults.length === 0);
  if (fitting) return fitting;
  const sameType = checked.find((_, index) => isOfType(value, typesOf(alternatives[index] ?? {})));
  return (
    sameType ?? {
      value,
      faults: [{ kind: "wrong type", keys, expected: readableType(schema), got: jsonTypeOf(value) }],
    }
  );
}

function checkObject(schema: JsonObject, value: JsonObject, keys: readonly Key[]): CheckedValue {
  const shape = objectShapeOf(schema);
  const others = objectOf(ownValue(schema, "additionalProperties"));
  const known = new Map(shape?.properties ?? []);
  const faults: ValueFault[] = [];
  const entries: [string, Json][] = [];
  for (const [name, item] of Object.entries(value)) {
    const property = known.get(name) ?? others;
    // A null where none is foreseen says "not given".
    if (item === null && !shape?.required.has(name) && !isOfType(null, typesOf(property))) continue;
    const checked = checkValue(property, item, [...keys, name]);
    faults.push(...checked.faults);
    entries.push([name, checked.value]);
  }
  // What is required but not described cannot be known: such a schema is at fault, not the call.
  const missing = [...known.keys()].filter(
    (name) => shape?.required.has(name) && !Object.hasOwn(value, name),
  );
  faults.push(
    ...missing.map((name): ValueFault => ({
      kind: "missing parameter",
      keys: [...keys, name],
      expected: "",
      got: "",
    })),
  );
  return { value: Object.fromEntries(entries), faults };
}

function checkParts(schema: JsonObject, value: Json, keys: readonly Key[]): CheckedValue {
  if (isJsonObject(value)) return checkObject(schema, value, keys);
  if (!Array.isArray(value)) return { value, faults: [] };
  const items = objectOf(ownValue(schema, "items"));
  const checked = value.map((item, index) => checkValue(items, item, [...keys, index]));
  return { value: checked.map((item) => item.value), faults: checked.flatMap((item) => item.faults) };
}

/** Holds a value against a dereferenced schema: types (after harmless coercions), enums, what is required. Never throws. */
export function checkValue(schema: JsonObject, given: Json, keys: readonly Key[]): CheckedValue {
  const types = typesOf(schema);
  const value = coerceValue(given, types);
  if (!isOfType(value, types)) {
    return {
      value,
      faults: [{ kind: "wrong type", keys, expected: types.join(" or "), got: jsonTypeOf(value) }],
    };
  }
  const choices = ownValue(schema, "enum");
  if (Array.isArray(choices) && !choices.some((choice) => sameJson(choice, value))) {
    return {
      value,
      faults: [
        { kind: "not in enum", keys, expected: `one of ${pythonText(choices)}`, got: `"${shown(value)}"` },
      ],
    };
  }
  const alternatives = listOf(ownValue(schema, "oneOf") ?? ownValue(schema, "anyOf")).filter(isJsonObject);
  if (alternatives.length > 0) return checkAlternatives(alternatives, schema, value, keys);
  const checked = checkParts(schema, value, keys);
  if (isJsonObject(value)) return checked;
  const parts = listOf(ownValue(schema, "allOf")).filter(isJsonObject);
  return parts.reduce((before: CheckedValue, part) => {
    const after = checkValue(part, before.value, keys);
    return { value: after.value, faults: [...before.faults, ...after.faults] };
  }, checked);
}
