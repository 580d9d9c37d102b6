import type { Json } from "#lib/errors/json.ts";
import { isOpaque, summaryWish } from "#lib/llm/offline/generic-instructions.ts";
import { attributeFrom } from "#lib/llm/offline/guess-wish.ts";
import type { DocumentedFunction, DocumentedParameter } from "#lib/llm/offline/read-documentation.ts";
import type { Wish } from "#lib/llm/offline/wishes.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";

/** Stands before a wish that takes what an earlier one found. */
export const LINKS: readonly string[] = [
  "For the first one that comes back, ",
  "With the first one you find, ",
  "Then take the first result and ",
];
const LINK = /(?:for|with|take) the first (?:one that comes back|one you find|result)(?:,| and) $/i;
/** What may follow a wish: anything else says that the wish goes on in words of its own. */
const END = /^(?:[.?!,;]|\s+and\s+tell\b|\s+now\b|$)/i;
const SHORTEST_WISH = 2;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** `, with query "red kite" and limit 5` */
export function toldFacts(values: readonly (readonly [string, Json])[]): string {
  const facts = values.map(([name, value]) => {
    const [told] = Array.isArray(value) ? value : [value];
    return `${wordsOf(name).join(" ")} ${typeof told === "string" ? `"${told}"` : String(told)}`;
  });
  return facts.length === 0 ? "" : `, with ${facts.join(" and ")}`;
}

type Clause = { function: DocumentedFunction; begin: number; end: number };

/** Where a text says the summaries of functions; the longest win, and none may overlap. */
function clausesIn(text: string, functions: readonly DocumentedFunction[]): Clause[] {
  const lower = text.toLowerCase();
  const hits = functions.flatMap((documented): Clause[] => {
    const wish = summaryWish(documented).toLowerCase();
    if (wish.split(" ").length < SHORTEST_WISH || !lower.includes(wish)) return [];
    const found = lower.matchAll(new RegExp(`(?<![\\p{L}\\p{N}"])${escaped(wish)}(?![\\p{L}\\p{N}])`, "gu"));
    return [...found].map(({ index }) => ({
      function: documented,
      begin: index,
      end: index + wish.length,
    }));
  });
  const taken: Clause[] = [];
  for (const hit of hits.toSorted((a, b) => b.end - b.begin - (a.end - a.begin)))
    if (taken.every((one) => hit.end <= one.begin || hit.begin >= one.end)) taken.push(hit);
  return taken.toSorted((a, b) => a.begin - b.begin);
}

/** The labelled values right after a wish, and how many characters they take. */
function factsAfter(
  rest: string,
  parameters: readonly DocumentedParameter[],
): { values: Map<string, Json>; length: number } {
  const values = new Map<string, Json>();
  let length = 0;
  for (;;) {
    const joint = values.size === 0 ? ",\\s+with" : "\\s+and";
    const next = parameters
      .filter(({ name }) => !values.has(name))
      .map((parameter) => {
        const label = wordsOf(parameter.name).map(escaped).join("\\s+");
        const value = `(?:"([^"]*)"|(-?\\d+(?:\\.\\d+)?)(?![\\w:])|(true|false))`;
        return {
          parameter,
          match: new RegExp(`^${joint}\\s+${label}\\s+${value}`, "i").exec(rest.slice(length)),
        };
      })
      .find(({ match }) => match !== null);
    if (!next?.match) return { values, length };
    const [whole, text, number, truth] = next.match;
    const value = text ?? (number === undefined ? truth?.toLowerCase() === "true" : Number(number));
    values.set(next.parameter.name, next.parameter.type === "array" ? [value] : value);
    length += whole.length;
  }
}

/**
 * Reads a request that tells its calls one by one, in the words of the functions' summaries, each with its labelled
 * values. Null where it is another kind of text, or leaves out something that a call needs.
 */
export function toldWishes(text: string, functions: readonly DocumentedFunction[]): Wish[] | null {
  const wishes: Wish[] = [];
  for (const { function: documented, begin, end } of clausesIn(text, functions)) {
    const { values, length } = factsAfter(text.slice(end), documented.parameters);
    if (!END.test(text.slice(end + length))) return null;
    const lacking = documented.parameters.filter(({ name, required }) => required && !values.has(name));
    const isLinked = wishes.length > 0 && LINK.test(text.slice(0, begin));
    if (lacking.length > 0 && !isLinked) return null;
    // Where nothing has to be given, it is an identifier all the same that the earlier answer is taken for.
    const taken =
      lacking.length > 0
        ? lacking
        : documented.parameters.filter((one) => isLinked && isOpaque(one) && !values.has(one.name));
    wishes.push({
      function: documented,
      inputs: documented.parameters.map(attributeFrom),
      values,
      missing: [],
      then: null,
      linked: {
        names: new Set(taken.map(({ name }) => name)),
        sources: wishes.map((wish) => wish.function.name).toReversed(),
      },
    });
  }
  return wishes.length > 0 ? wishes : null;
}
