import { LineCounter, parseDocument as parseYaml } from "yaml";
import type { Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import { pointerOf } from "./read-json.ts";

/** Deeper than any real document; less than what recursion over it can bear. */
const DEPTH_MAX = 200;

export type ParsedDocument = { ok: true; document: JsonObject } | { ok: false; problems: Problem[] };

const fault = (at: string, code: string, message: string): ParsedDocument => ({
  ok: false,
  problems: [{ at, code, message }],
});

const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** "line 3", counted from the place that the engine's message names; "line 1" where it names none. */
function lineOfMessage(message: string, text: string): string {
  const named = /line (\d+)/.exec(message);
  if (named) return `line ${named[1]}`;
  const position = /position (\d+)/.exec(message);
  if (position) return `line ${text.slice(0, Number(position[1])).split("\n").length}`;
  return /end of (JSON )?input/i.test(message) ? `line ${text.trimEnd().split("\n").length}` : "line 1";
}

/** Where the value cannot be kept or walked: too deep, or text that a database refuses. */
function unfitPlace(value: Json, depth: number): { keys: string[]; what: string } | null {
  if (depth > DEPTH_MAX) return { keys: [], what: `is nested more than ${DEPTH_MAX} levels deep` };
  if (typeof value === "string") {
    const isFit = value.isWellFormed() && !value.includes("\0");
    return isFit ? null : { keys: [], what: "holds a NUL or half a surrogate pair" };
  }
  if (typeof value !== "object" || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const place = unfitPlace(key, depth) ?? unfitPlace(item, depth + 1);
    if (place) return { keys: depth < 8 ? [key, ...place.keys] : place.keys, what: place.what };
  }
  return null;
}

function readYaml(text: string): ParsedDocument | { ok: true; value: Json } {
  const lineCounter = new LineCounter();
  const parsed = parseYaml(text, { lineCounter, prettyErrors: false });
  if (parsed.errors.length > 0) {
    const problems = parsed.errors.slice(0, 50).map((error) => ({
      at: `line ${lineCounter.linePos(error.pos[0]).line}`,
      code: "not-yaml",
      message: error.message,
    }));
    return { ok: false, problems };
  }
  try {
    // Through JSON text: what YAML has and JSON has not (dates, NaN, odd keys) ends here.
    const value = JSON.parse(JSON.stringify(parsed.toJS({ maxAliasCount: 200 })) ?? "null") as Json;
    return { ok: true, value };
  } catch (error) {
    return fault("line 1", "not-yaml", error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads an OpenAPI document from JSON or YAML text. Never throws.
 * A failure's problems bear `at: "line N"`.
 */
export function parseDocument(text: string): ParsedDocument {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (source.trim() === "") return fault("line 1", "empty", "The document is empty.");
  if (!source.isWellFormed()) return fault("line 1", "unfit-text", "The text holds half a surrogate pair.");
  const json = safeParseJson(source);
  if (!json.ok && looksLikeJson(source))
    return fault(lineOfMessage(json.message, source), "not-json", json.message);
  const read = json.ok ? { ok: true as const, value: json.value } : readYaml(source);
  if (!("value" in read)) return read;
  if (!isJsonObject(read.value))
    return fault(
      "line 1",
      "not-an-object",
      "An OpenAPI document is an object with `openapi`, `info` and `paths`.",
    );
  const unfit = unfitPlace(read.value, 0);
  if (unfit) return fault(pointerOf(...unfit.keys), "unfit-value", `The value ${unfit.what}.`);
  return { ok: true, document: read.value };
}
