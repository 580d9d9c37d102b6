import { isJsonObject, safeParseJson, type Json } from "#lib/errors/json.ts";

/** A part of a long answer that makes sense by itself. `at` is its JSON path, or "" in a plain text. */
export type Passage = { at: string; text: string };

const longPassage = 1_200;

/** JSON is cut at its objects, as small as makes sense; a text at its paragraphs. */
export function splitPassages(text: string): Passage[] {
  const parsed = safeParseJson(text);
  return parsed.ok ? splitJson(parsed.value, "$") : splitText(text);
}

function splitJson(value: Json, at: string): Passage[] {
  const text = JSON.stringify(value);
  const isLeaf = typeof value !== "object" || value === null;
  if (isLeaf || (at !== "$" && text.length <= longPassage && !Array.isArray(value))) return [{ at, text }];
  if (Array.isArray(value)) return value.flatMap((item, index) => splitJson(item, `${at}[${index}]`));
  return splitObject(value, at);
}

/** The plain properties of an object stay together; what is nested is cut further. */
function splitObject(value: { [key: string]: Json }, at: string): Passage[] {
  const plain = Object.entries(value).filter(([, one]) => typeof one !== "object" || one === null);
  const nested = Object.entries(value).filter(([, one]) => Array.isArray(one) || isJsonObject(one));
  const own = plain.length > 0 ? [{ at, text: JSON.stringify(Object.fromEntries(plain)) }] : [];
  return [...own, ...nested.flatMap(([key, one]) => splitJson(one, `${at}.${key}`))];
}

function splitText(text: string): Passage[] {
  return text
    .split(/\n\s*\n|(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((part) => ({ at: "", text: part.trim() }))
    .filter((part) => part.text !== "");
}
