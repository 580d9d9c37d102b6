import { safeParseJson, type Json } from "#lib/errors/json.ts";

/** An observation taken apart: status, the JSON that came back (where it is JSON), and what follows it. */
export type Observation = {
  statusCode: number | null;
  body: { json: Json } | { text: string };
  hint: string;
};

const HEAD = /^\s*Status Code:\s*(\d{3})\.?\s*(?:Response:\s*)?/;

/**
 * Reads "Status Code: 200. Response: {...}", with or without a hint after it. What does not look like
 * that is shown as it is. @param statusCode as stored with the step; wins over the text's
 */
export function readObservation(text: string, statusCode: number | null): Observation {
  const head = HEAD.exec(text);
  const rest = head ? text.slice(head[0].length) : text;
  const status = statusCode ?? (head ? Number(head[1]) : null);
  const whole = safeParseJson(rest);
  if (whole.ok && isStructure(whole.value))
    return { statusCode: status, body: { json: whole.value }, hint: "" };
  const end = endOfStructure(rest);
  const first = end > 0 ? safeParseJson(rest.slice(0, end)) : null;
  if (first?.ok)
    return { statusCode: status, body: { json: first.value }, hint: rest.slice(end).replace(/^[.\s]+/, "") };
  return { statusCode: status, body: { text: rest }, hint: "" };
}

function isStructure(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

/** Where the object or array that the text starts with ends; 0 where there is none or it is cut off. */
function endOfStructure(text: string): number {
  if (text[0] !== "{" && text[0] !== "[") return 0;
  let depth = 0;
  let isInText = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (isInText) {
      if (sign === "\\") place += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") {
      depth -= 1;
      if (depth === 0) return place + 1;
    }
  }
  return 0;
}
