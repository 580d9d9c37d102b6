import { type Json, isJsonObject } from "#lib/errors/json.ts";
import { designNamed } from "#lib/llm/offline/designs.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import type { DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";

/** Plain values that say how much there is, not what. */
export const isCount = (key: string): boolean =>
  /^(total|count|page|totalPages|currentPage|limit|offset|pagination|per_?page)/i.test(key);

/** True where an answer that could list things lists none, and says nothing else. */
export function listsNothing(body: Json | null): boolean {
  if (Array.isArray(body)) return body.length === 0;
  if (!isJsonObject(body)) return false;
  const told = Object.entries(body).filter(([key]) => !isCount(key));
  return told.length > 0 && told.every(([, value]) => Array.isArray(value) && value.length === 0);
}

/** What is wrong with the types of an answer, by the function's documented structure; null where it can be used. */
export function oddityOf(body: Json | null, documented: DocumentedFunction): string | null {
  const structure = /Structure:\s*(.*)/.exec(documented.output)?.[1]?.trim() ?? "";
  if (body === null || structure === "" || / OR /.test(structure)) return null;
  if (structure.startsWith("Object") && !isJsonObject(body)) return "it is not the record that it should be";
  if (structure.startsWith("Array[")) {
    if (!Array.isArray(body)) return "it is not the list that it should be";
    if (
      /^Array\[(string|integer|number|boolean)\]/.test(structure) &&
      body.some((item) => isJsonObject(item))
    )
      return "records came where plain values belong";
  }
  const attributes = attributesOf(documented.name);
  return oddityIn(body, structure, attributes);
}

function oddityIn(value: Json, structure: string, attributes: ReadonlyMap<string, Attribute>): string | null {
  if (Array.isArray(value))
    return value.map((item) => oddityIn(item, structure, attributes)).find((one) => one !== null) ?? null;
  if (!isJsonObject(value)) return null;
  for (const [key, held] of Object.entries(value)) {
    const odd = oddityAt(key, held, structure, attributes.get(key)) ?? oddityIn(held, structure, attributes);
    if (odd !== null) return odd;
  }
  return null;
}

function oddityAt(
  key: string,
  held: Json,
  structure: string,
  attribute: Attribute | undefined,
): string | null {
  const words = wordsOf(key).join(" ");
  const name = key.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const shape = new RegExp(`[{,]\\s*${name}(?::\\s*(Array|Object))?`).exec(structure);
  if (shape === null) return null;
  if (shape[1] === "Array")
    return Array.isArray(held) || held === null ? null : `the ${words} did not come as a list`;
  if (shape[1] === "Object")
    return isJsonObject(held) || held === null ? null : `the ${words} did not come as a record`;
  if (isJsonObject(held) || Array.isArray(held)) return `the ${words} did not come as a plain value`;
  if (typeof held !== "string") return null;
  const isNumber = attribute?.type === "integer" || attribute?.type === "number";
  if (/^-?\d+(?:\.\d+)? \(/.test(held) || (isNumber && !/^-?\d+(?:\.\d+)?$/.test(held)))
    return `the ${words} came as text where a number belongs`;
  return attribute?.type === "boolean" ? `the ${words} came as text where yes or no belongs` : null;
}

/** What the grammar knows of the fields of a function's answer. */
function attributesOf(functionName: string): ReadonlyMap<string, Attribute> {
  const design = designNamed(functionName);
  const outputs = design?.operation?.outputs ?? design?.part?.attributes ?? design?.entity?.attributes ?? [];
  return new Map(outputs.filter(({ isList }) => !isList).map((attribute) => [attribute.name, attribute]));
}
