import type { Json } from "#lib/errors/json.ts";
import { attributeOf } from "#lib/llm/offline/define-domain.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { isOpaque } from "#lib/llm/offline/generic-instructions.ts";
import type { DocumentedFunction, DocumentedParameter } from "#lib/llm/offline/read-documentation.ts";
import { remembered } from "#lib/llm/offline/remembered.ts";
import { dateIn, numberIn } from "#lib/llm/offline/spoken.ts";
import type { Wish } from "#lib/llm/offline/wishes.ts";
import { singularOf, wordsOf } from "#lib/llm/offline/words.ts";

const EMPTY = new Set(
  "a an the of for to in on with by and or me my i you your is are it that this please can could would like want get give find tell show some any all from at as be need help what which how do does have has us we our about".split(
    " ",
  ),
);
/** Of the names and summaries of some hundred functions. */
const KNOWN_MAX = 5_000;
const stemsOf = remembered(
  (text): ReadonlySet<string> =>
    new Set(
      wordsOf(text)
        .filter((word) => !EMPTY.has(word))
        .map((word) => singularOf(word).replace(/(ing|ed|e)$/, "")),
    ),
  KNOWN_MAX,
);

/** The function whose words lie nearest to a text that no phrase of the grammar fits; null where nothing is shared. */
export function guessWish(text: string, functions: readonly DocumentedFunction[]): Wish | null {
  const said = stemsOf(text);
  const scored = functions.map((documented) => ({ documented, score: scoreOf(documented, said) }));
  const best = scored.toSorted((left, right) => right.score - left.score)[0];
  if (best === undefined || best.score === 0) return null;
  const used = new Set<string>();
  const values = new Map<string, Json>();
  const inputs = best.documented.parameters.map(attributeFrom);
  for (const parameter of best.documented.parameters) {
    const value = valueSaid(parameter, text, used);
    if (value !== null) values.set(parameter.name, value);
  }
  const missing = inputs.filter((input) => input.required && input.kind !== "id" && !values.has(input.name));
  return { function: best.documented, inputs, values, missing, then: null };
}

function scoreOf(documented: DocumentedFunction, said: ReadonlySet<string>): number {
  const count = (text: string): number => [...stemsOf(text)].filter((stem) => said.has(stem)).length;
  const accepted = documented.parameters.flatMap((parameter) => parameter.accepted).join(" ");
  const inputs = documented.parameters.map((parameter) => parameter.name).join(" ");
  const size = 1 + stemsOf(`${documented.name} ${documented.summary}`).size / 40;
  return (
    (3 * count(documented.name) + 2 * count(documented.summary) + 1.5 * count(accepted) + count(inputs)) /
    size
  );
}

/** A documented parameter in the terms of the grammar. */
export function attributeFrom(parameter: DocumentedParameter): Attribute {
  const base = attributeOf("value", "");
  const type =
    parameter.type === "integer" || parameter.type === "number" || parameter.type === "boolean"
      ? parameter.type
      : "string";
  return {
    ...base,
    type,
    name: parameter.name,
    label: wordsOf(parameter.name).join(" "),
    description: parameter.description,
    required: parameter.required,
    isEnum: parameter.accepted.length > 0,
    isList: parameter.type === "array",
    values: parameter.accepted,
    kind: isOpaque(parameter) ? "id" : /date/i.test(parameter.name) && type === "string" ? "date" : "plain",
    refersTo: isOpaque(parameter) ? wordsOf(parameter.name).slice(0, -1).join(" ") || "entry" : null,
  };
}

const SHAPES: readonly [RegExp, RegExp][] = [
  [/e-?mail/i, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/],
  [/url|link|website/i, /https?:\/\/[^\s"'<>)]+[^\s"'<>).,;?!]/],
  [/(^|[a-z_])ip($|[A-Z_])|ip.?address/, /\b\d{1,3}(?:\.\d{1,3}){3}\b/],
  [/phone/i, /\+?\d[\d ()-]{6,}\d/],
  [/time$/i, /\b\d{1,2}:\d{2}\b/],
  [/domain/i, /\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b/i],
];

/** What a text says of a parameter; marks the words as used, so that two parameters don't share them. */
export function valueSaid(parameter: DocumentedParameter, text: string, used: Set<string>): Json | null {
  const value = wordsSaid(parameter, text, used);
  if (value === null) return null;
  used.add(String(value));
  return parameter.type === "array" ? [value] : value;
}

function wordsSaid(parameter: DocumentedParameter, text: string, used: ReadonlySet<string>): Json | null {
  const label = wordsOf(parameter.name).join("\\s+");
  const isNumber = parameter.type === "integer" || parameter.type === "number";
  if (isOpaque(parameter)) {
    const told = new RegExp(
      `\\b(?:${label}|id)\\s+(?:is|of|:|=|number)*\\s*["“#]?([\\w-]*\\d[\\w-]*)`,
      "i",
    ).exec(text)?.[1];
    if (told !== undefined) return isNumber && Number.isInteger(Number(told)) ? Number(told) : told;
    return parameter.required ? textSaid({ ...parameter, type: "string" }, text, used) : null;
  }
  if (parameter.accepted.length > 0) {
    const said = parameter.accepted.find((value) =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped(value).replace(/[_-]/g, "[ _-]")}s?(?![\\p{L}\\p{N}])`,
        "iu",
      ).test(text),
    );
    return said === undefined ? null : isNumber ? Number(said) : said;
  }
  if (parameter.type === "boolean" || parameter.type === "object") return null;
  if (isNumber) return numberSaid(parameter, label, text, used);
  const cued = new RegExp(`${label}\\s*(?:is|of|called|named|:|=)?\\s*["“]([^"”]+)["”]`, "i").exec(text)?.[1];
  if (cued !== undefined) return cued;
  if (/date|day$/i.test(parameter.name)) return dateIn(text);
  const shape = SHAPES.find(([name]) => name.test(parameter.name));
  if (shape !== undefined) return shape[1].exec(text)?.[0] ?? null;
  return textSaid(parameter, text, used);
}

function numberSaid(
  parameter: DocumentedParameter,
  label: string,
  text: string,
  used: ReadonlySet<string>,
): number | null {
  const number = "(-?\\d+(?:\\.\\d+)?)";
  const near = new RegExp(
    `${label}\\w*\\W{0,3}(?:of|is|to|:)?\\s*${number}(?![\\d:])|${number}\\s+${label}`,
    "i",
  ).exec(text);
  const cued = near?.[1] ?? near?.[2];
  if (cued !== undefined) return Number(cued);
  if (!parameter.required && !/limit|count|number|max|size/i.test(parameter.name)) return null;
  const free = [...text.matchAll(/(?<![\w.:-])-?\d+(?:\.\d+)?(?![\w:-])/g)]
    .map((match) => match[0])
    .find((digits) => !used.has(digits));
  if (free !== undefined)
    return parameter.type === "integer" && !Number.isInteger(Number(free)) ? null : Number(free);
  return parameter.required ? numberIn(text) : null;
}

function textSaid(parameter: DocumentedParameter, text: string, used: ReadonlySet<string>): string | null {
  if (!parameter.required && !/query|name|title|keyword|search|q|city|country|location/i.test(parameter.name))
    return null;
  const quoted = [...text.matchAll(/["“]([^"”\n]{1,200})["”]/g)]
    .map((match) => match[1]?.replace(/[.,]$/, "") ?? "")
    .find((words) => words !== "" && !used.has(words));
  if (quoted !== undefined) return quoted;
  const names = [
    ...text.matchAll(
      /(?<=[\p{Ll},]\s)\p{Lu}[\p{L}\d'’-]*(?:\s+(?:of\s+|the\s+|de\s+)?\p{Lu}[\p{L}\d'’-]*)*/gu,
    ),
  ].map((match) => match[0]);
  const name = names.find((words) => !used.has(words) && !/^(I|API)\b/.test(words));
  if (name !== undefined) return name;
  if (!/query|keyword|search|text|topic|term|^q$/i.test(parameter.name)) return null;
  const about =
    /\b(?:about|for|of|on|regarding)\s+(?:the\s+|a\s+|an\s+|some\s+)?([\p{L}\d' -]{3,60}?)(?=[.,;?!]|\s+(?:and|with|that|from|in|by)\b|$)/iu.exec(
      text,
    )?.[1];
  return about === undefined || EMPTY.has(about) ? null : about.trim();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
