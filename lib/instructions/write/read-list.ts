import { isJsonObject, safeParseJson, type Json } from "#lib/errors/json.ts";

const mark =
  /^\s*(?:\*{0,2}(?:#|no\.?\s*|instruction\s+|request\s+|question\s+)?\d{1,3}\s*[.):\]]\*{0,2}(?!\d)|[-*•–‣]\s)\s*/iu;
const chatter =
  /^(?:sure|certainly|of course|absolutely|great|okay|ok|here(?:'s| is| are)|below|these|i hope|i've|let me know|feel free|hope|note)\b.*(?:[:.!?])$/iu;

/**
 * The texts of a model's list, whatever its shape: numbered or bulleted lines, a JSON array, plain
 * lines or paragraphs, with chatter around. List marks and wrapping quotes are gone. Never throws.
 */
export function readList(answer: string): string[] {
  const text = answer.replace(/\r\n?/g, "\n").trim();
  const texts = readJsonList(text) ?? readMarked(text) ?? readPlain(text);
  return texts.map(unwrap).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function readJsonList(text: string): string[] | null {
  const start = text.indexOf("[");
  const end = text.lastIndexOf("]");
  if (start < 0 || end < start) return null;
  const parsed = safeParseJson(text.slice(start, end + 1));
  if (!parsed.ok || !Array.isArray(parsed.value) || parsed.value.length === 0) return null;
  const texts = parsed.value.map(textOf);
  return texts.every((one) => one !== null) ? texts : null;
}

function textOf(value: Json): string | null {
  if (typeof value === "string") return value;
  if (!isJsonObject(value)) return null;
  return Object.values(value).find((one) => typeof one === "string") ?? null;
}

/** Where any line bears a list mark, only those are items; an item goes on until a blank line or the next mark. */
function readMarked(text: string): string[] | null {
  const items: string[] = [];
  let isOpen = false;
  for (const line of text.split("\n")) {
    if (mark.test(line)) {
      items.push(line.replace(mark, ""));
      isOpen = true;
    } else if (line.trim() === "" || line.startsWith("```")) isOpen = false;
    else if (isOpen) items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return items.length > 0 ? items : null;
}

function readPlain(text: string): string[] {
  const bare = text.replace(/^```.*$/gm, "");
  const paragraphs = bare.split(/\n\s*\n/).map((one) => one.trim());
  const isOneBlock = paragraphs.filter((one) => one !== "" && !chatter.test(one)).length <= 1;
  const parts = isOneBlock ? bare.split("\n") : paragraphs.map((one) => one.replace(/\n/g, " "));
  return parts
    .map((one) => one.trim())
    .filter((one) => one !== "" && !chatter.test(one) && !one.endsWith(":"));
}

const wrapping = /^(?:"([\s\S]*)"|“([\s\S]*)”|'([\s\S]*)'|`([\s\S]*)`|«([\s\S]*)»|\*\*([\s\S]*)\*\*),?$/u;

/** Quotes around the whole go; a quote that opens and closes inside stays. */
function unwrap(text: string): string {
  const trimmed = text.trim();
  const inner = wrapping
    .exec(trimmed)
    ?.slice(1)
    .find((one) => one !== undefined);
  if (inner === undefined) return trimmed;
  const quote = trimmed[0] ?? "";
  return quote !== "'" &&
    inner.includes(quote) &&
    inner.indexOf(quote) < inner.lastIndexOf(quote) &&
    /["”»*]\s+\S/.test(inner)
    ? trimmed
    : inner.trim();
}
