import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";
import type { FunctionParameter } from "#lib/openapi/tool-function.ts";

const nameOf = (item: JsonObject): string | null => {
  const name = item["name"] ?? item["title"];
  return typeof name === "string" ? name : null;
};

/**
 * Takes out of each list what a reader would stumble over: a second item of the same name, and a name that
 * speaks against the filter ("Heat advisory" among the floods). A list never gets empty by it.
 */
export function tidyLists(value: Json, parameters: readonly FunctionParameter[], args: JsonObject): Json {
  if (isJsonObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, tidyLists(item, parameters, args)]),
    );
  if (!Array.isArray(value)) return value;
  const items = value.map((item) => tidyLists(item, parameters, args));
  const seen = new Set<string>();
  const distinct = items.filter((item) => {
    const name = isJsonObject(item) ? nameOf(item) : null;
    if (name === null) return true;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
  const fitting = distinct.filter((item) => !isJsonObject(item) || !speaksAgainst(item, parameters, args));
  return fitting.length > 0 ? fitting : distinct;
}

function speaksAgainst(
  item: JsonObject,
  parameters: readonly FunctionParameter[],
  args: JsonObject,
): boolean {
  const words = new Set(wordsOf(nameOf(item) ?? ""));
  const says = (choice: Json): boolean => wordsOf(String(choice)).every((word) => words.has(word));
  return parameters.some(({ name, enum: choices }) => {
    const wanted = args[name];
    if (choices === null || wanted === undefined || item[name] !== wanted || says(wanted)) return false;
    return choices.some(says);
  });
}
