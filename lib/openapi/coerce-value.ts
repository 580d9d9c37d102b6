import { safeParseJson, type Json } from "#lib/errors/json.ts";
import { isOfType } from "./json-type.ts";

const integerText = /^[+-]?\d{1,15}$/;
const numberText = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

function parsedText(text: string, types: readonly string[]): Json | undefined {
  const trimmed = text.trim();
  if (types.includes("integer") && integerText.test(trimmed)) return Number(trimmed);
  if (types.includes("number") && numberText.test(trimmed)) return Number(trimmed);
  if (types.includes("boolean") && /^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  if (!types.includes("object") && !types.includes("array")) return undefined;
  const parsed = safeParseJson(trimmed);
  return parsed.ok ? parsed.value : undefined;
}

/**
 * The value as one of the types, where that loses nothing and leaves no doubt: "5" is 5, "true" is true,
 * the text of an object is that object. Any other value comes back as it is.
 */
export function coerceValue(value: Json, types: readonly string[]): Json {
  if (typeof value !== "string" || isOfType(value, types)) return value;
  const parsed = parsedText(value, types);
  return parsed !== undefined &&
    isOfType(parsed, types) &&
    Number.isFinite(typeof parsed === "number" ? parsed : 0)
    ? parsed
    : value;
}
