import type { JsonObject } from "#lib/errors/json.ts";
import type { DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";
import { listed, wordsOf } from "#lib/llm/offline/words.ts";

export type WiderTerms = {
  args: JsonObject;
  /** What the user is told of it: "Nothing fits …". */
  note: string;
};

const isBound = (name: string): boolean => /^(limit|page|offset|per_?page|sort)/i.test(name);
const isSearch = (name: string): boolean => /query|^q$|name|title|keyword|search|term|text/i.test(name);
const said = ([name, value]: [string, JsonObject[string] | undefined]): string =>
  `${wordsOf(name).join(" ")} ${typeof value === "string" ? `"${value}"` : JSON.stringify(value)}`;

/** Arguments that could find more than these did: without filters, else with fewer words; null where there is no way. */
export function widerTerms(target: DocumentedFunction, args: JsonObject): WiderTerms | null {
  const given = Object.entries(args);
  const isOptional = (name: string): boolean =>
    target.parameters.some((parameter) => parameter.name === name && !parameter.required);
  const filters = given.filter(([name]) => isOptional(name) && !isBound(name) && !isSearch(name));
  if (filters.length > 0) {
    const kept = given.filter((entry) => !filters.includes(entry));
    const note = `Nothing fits ${listed(filters.map(said))}, so I looked without that.`;
    return { args: Object.fromEntries(kept), note };
  }
  const words = given.find(([name, value]) => isSearch(name) && typeof value === "string" && / /.test(value));
  if (words === undefined) return null;
  const longest = String(words[1])
    .split(/\s+/)
    .reduce((best, word) => (word.length > best.length ? word : best), "");
  const note = `Nothing fits "${String(words[1])}", so I looked for "${longest}".`;
  return { args: { ...args, [words[0]]: longest }, note };
}
