import type { Json } from "#lib/errors/json.ts";
import { typeOf } from "#lib/llm/offline/values.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";
import type { HttpMethod, JsonSchema } from "#lib/openapi/tool-function.ts";
import type { Random } from "#lib/random/random.ts";

const done: Partial<Record<HttpMethod, string>> = {
  post: "The request was processed successfully.",
  put: "The changes were saved.",
  patch: "The changes were saved.",
  delete: "The entry was deleted.",
};
const pictures = /^(?:image|picture|photo|logo|cover|thumbnail|avatar|icon|poster|banner)$/;
const films = /^(?:video|trailer|clip)$/;

export type PlainContext = { random: Random; method: HttpMethod; /** "https://api.host" */ origin: string };

/** Values that follow from what a property is for in any API: messages, flags, pages, pictures. Undefined for all else. */
export function plainMeaning(
  name: string,
  schema: JsonSchema,
  { random, method, origin }: PlainContext,
): Json | undefined {
  const words = wordsOf(name);
  const phrase = words.join(" ");
  const type = typeOf(schema);
  if (schema["enum"] !== undefined || schema["const"] !== undefined) return undefined;
  if (type === "boolean")
    return /^(?:success|successful|ok|acknowledged|sent|saved|created|updated|deleted)$/.test(phrase)
      ? true
      : undefined;
  if (type === "integer") return wholeNumber(phrase, schema);
  if (type !== "string" || schema["pattern"] !== undefined || schema["maxLength"] !== undefined)
    return undefined;
  if (/^(?:message|result message|status message)$/.test(phrase) && method !== "get") return done[method];
  if (/^(?:error|error message|warning)$/.test(phrase)) return "";
  if (words.some((word) => pictures.test(word))) return `${origin}/images/${code(random)}.jpg`;
  if (words.some((word) => films.test(word))) return `${origin}/videos/${code(random)}.mp4`;
  return undefined;
}

function wholeNumber(phrase: string, schema: JsonSchema): number | undefined {
  const value = /^(?:total pages|pages total|page count|last page|current page|page|page number)$/.test(
    phrase,
  )
    ? 1
    : /^expires in$/.test(phrase)
      ? 3_600
      : undefined;
  const minimum = schema["minimum"];
  return value !== undefined && typeof minimum === "number" && value < minimum ? undefined : value;
}

function code(random: Random): string {
  return random.integer(0x10_00_00, 0xff_ff_ff).toString(16);
}
