import { type Json, type JsonObject, isJsonObject, safeParseJson } from "#lib/errors/json.ts";

export type Observation = {
  /** Null where no request was made. */
  status: number | null;
  isError: boolean;
  /** The answer parsed, mended where it was cut off; null where it is no JSON. */
  body: Json | null;
  text: string;
};

/** Reads "Status Code: 200. Response: {...}" and everything else that an observation can be. Never throws. */
export function readObservation(text: string): Observation {
  const match = /^\s*Status Code:\s*(\d{3})\.?\s*(?:Response:\s*)?([\s\S]*)$/i.exec(text);
  if (match === null) return { status: null, isError: looksLikeError(text), body: null, text: text.trim() };
  const status = Number(match[1]);
  const rest = (match[2] ?? "").trim();
  return { status, isError: status < 200 || status > 299, body: mendedJson(rest), text: rest };
}

const looksLikeError = (text: string): boolean =>
  /is not a valid action|need to change|must be|is required|missing|not (?:valid|accepted|in )|could not be|invalid|wrong type|error/i.test(
    text.slice(0, 600),
  );

/** JSON, or as much of it as was not cut off; null where there is none. */
export function mendedJson(text: string): Json | null {
  const whole = safeParseJson(text);
  if (whole.ok) return whole.value;
  const begin = text.search(/[[{]/);
  if (begin < 0) return null;
  return safeParsed(closed(text.slice(begin)));
}

function safeParsed(text: string): Json | null {
  const parsed = safeParseJson(text);
  return parsed.ok ? parsed.value : null;
}

/** Cuts back to the last complete member and closes what is open. */
function closed(text: string): string {
  const open: string[] = [];
  let isString = false;
  let best = { end: 0, open: [] as string[] };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (isString) {
      if (character === "\\") index += 1;
      else if (character === '"') isString = false;
      continue;
    }
    if (character === '"') isString = true;
    else if (character === "{" || character === "[") open.push(character === "{" ? "}" : "]");
    else if (character === "}" || character === "]") {
      open.pop();
      best = { end: index + 1, open: [...open] };
      if (open.length === 0) break;
    } else if (character === ",") best = { end: index, open: [...open] };
  }
  return text.slice(0, best.end) + best.open.toReversed().join("");
}

/** All objects of an answer, outer ones first, at most 500. */
export function objectsIn(value: Json | null): JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (one: Json): void => {
    if (found.length >= 500) return;
    if (Array.isArray(one)) one.forEach(visit);
    else if (isJsonObject(one)) {
      found.push(one);
      Object.values(one).forEach(visit);
    }
  };
  if (value !== null) visit(value);
  return found;
}
