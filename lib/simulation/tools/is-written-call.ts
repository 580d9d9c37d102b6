import { isJsonObject, safeParseJson, type Json } from "#lib/errors/json.ts";
import { unfence } from "../unfence.ts";

const markers = /<\/?tool_call>|<function[=_]|<\|python_tag\|>|\[TOOL_CALLS\]/i;

/** True for a call that a model wrote as text, in one of the ways that are about, where it should have called. */
export function isWrittenCall(text: string): boolean {
  if (markers.test(text)) return true;
  if (/^[ \t>*#_`]*Action[ *_`]*[:：]/im.test(text) && /^[ \t>*#_`]*Action Input[ *_`]*[:：]/im.test(text))
    return true;
  const json = safeParseJson(unfence(text));
  return json.ok && isCall(json.value);
}

function isCall(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isCall);
  if (!isJsonObject(value)) return false;
  if ("tool_calls" in value || "function_call" in value) return true;
  const isNamed = ["name", "function", "action", "tool"].some((key) => key in value);
  return isNamed && ["arguments", "parameters", "args", "action_input"].some((key) => key in value);
}
