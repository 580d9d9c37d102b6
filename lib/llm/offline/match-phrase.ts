import type { Json } from "#lib/errors/json.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { dateIn, numberIn } from "#lib/llm/offline/spoken.ts";

export type Match = { begin: number; end: number; literal: number; values: Map<string, Json> };

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const patterns = new Map<string, RegExp>();

/** What a slot accepts; a name may hold anything but the mark that closes it. */
function slotPattern(slot: Attribute): string {
  if (slot.isEnum)
    return `(${slot.values
      .toSorted((left, right) => right.length - left.length)
      .map(escaped)
      .join("|")})`;
  if (slot.kind === "date") return `(\\d{4}-\\d\\d-\\d\\d|${MONTH} \\d{1,2}, \\d{4})`;
  if (slot.kind === "time") return "(\\d{1,2}:\\d\\d)";
  if (slot.type === "integer" || slot.type === "number") return "(-?\\d+(?:,\\d{3})*(?:\\.\\d+)?)";
  const known = slot.values.map(escaped).toSorted((left, right) => right.length - left.length);
  return `(${[...known, '[^"`\\n]{1,160}?'].join("|")})`;
}

/** Where a text says a phrase, and with which values; null where it does not. Case is ignored. */
export function matchPhrase(template: string, slots: readonly Attribute[], text: string): Match | null {
  const key = `${template} ${slots.map((slot) => `${slot.name}${slot.isEnum ? slot.values.join("|") : ""}`).join(" ")}`;
  let pattern = patterns.get(key);
  if (pattern === undefined) patterns.set(key, (pattern = patternOf(template, slots)));
  const match = pattern.exec(text);
  if (match === null) return null;
  const order = [...template.matchAll(/\{(\w+)\}/g)].map((slot) => slot[1] ?? "");
  const values = new Map<string, Json>();
  for (const [index, name] of order.entries()) {
    const slot = slots.find((candidate) => candidate.name === name);
    const value = slot === undefined ? null : valueOf(match[index + 1] ?? "", slot);
    if (value === null || (values.has(name) && values.get(name) !== value)) return null;
    values.set(name, value);
  }
  return {
    begin: match.index,
    end: match.index + match[0].length,
    literal: template.replace(/\{\w+\}/g, "").length,
    values,
  };
}

function patternOf(template: string, slots: readonly Attribute[]): RegExp {
  const parts = template.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return escaped(part);
    const slot = slots.find((candidate) => candidate.name === part);
    return slot === undefined ? '([^"\\n]+?)' : slotPattern(slot);
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join("")}`, "iu");
}

/** The value that words stand for, in the type of the input. */
export function valueOf(words: string, slot: Attribute): Json | null {
  if (slot.isEnum) return slot.values.find((value) => value.toLowerCase() === words.toLowerCase()) ?? null;
  if (slot.kind === "date") return dateIn(words);
  if (slot.type === "integer" || slot.type === "number") return numberIn(words);
  if (slot.type === "boolean") return !/\b(no|not|without|false)\b/i.test(words);
  return words.trim();
}
