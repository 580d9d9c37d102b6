import type { Json } from "#lib/errors/json.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { type Match, matchPhrase } from "#lib/llm/offline/match-phrase.ts";
import { type Phrase, chainTemplates, phrasesFor } from "#lib/llm/offline/phrases.ts";
import type { DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";

/** One thing that a user wants: a function with the values that were said. */
export type Wish = {
  function: DocumentedFunction;
  inputs: readonly Attribute[];
  values: ReadonlyMap<string, Json>;
  /** Required inputs of which the user said nothing. */
  missing: readonly Attribute[];
  /** A closer look at the first thing found. */
  then: { function: DocumentedFunction; id: string } | null;
  /** Set where the request tells its calls one by one: inputs that earlier answers hold, of the nearest source first. */
  linked?: { names: ReadonlySet<string>; sources: readonly string[] };
};

export type Way = { phrase: Phrase; then: Wish["then"] };

/** All ways to ask something of a tool, as far as the grammar knows its functions. */
export function waysToAsk(functions: readonly DocumentedFunction[]): Way[] {
  const phrases = functions.flatMap(phrasesFor);
  const ways: Way[] = phrases.map((phrase) => ({ phrase, then: null }));
  for (const phrase of firstOfEach(phrases)) {
    if (phrase.design.shape !== "search") continue;
    const details = phrases.find(
      ({ design }) => design.shape === "details" && design.entity?.noun === phrase.design.entity?.noun,
    );
    const id = details?.design.required[0]?.name;
    if (details === undefined || id === undefined) continue;
    const inputs = phrase.design.optional.filter(
      (input) => input.isEnum && phrase.function.parameters.some(({ name }) => name === input.name),
    );
    const isFree = phrase.function.parameters.every(({ required }) => !required);
    for (const filter of isFree ? inputs : []) {
      for (const template of chainTemplates(phrase.design, filter)) {
        ways.push({
          phrase: { ...phrase, template, slots: [filter], missing: [] },
          then: { function: details.function, id },
        });
      }
    }
  }
  return ways;
}

function firstOfEach(phrases: readonly Phrase[]): Phrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ function: { name } }) => !seen.has(name) && seen.add(name));
}

/** What a text asks for, in its order: the longest phrases win, and none may overlap. */
export function wishesIn(text: string, ways: readonly Way[]): Wish[] {
  const hits = ways.flatMap((way) => {
    const match = matchPhrase(way.phrase.template, way.phrase.slots, text);
    return match === null ? [] : [{ way, match }];
  });

  const taken: { way: Way; match: Match }[] = [];
  for (const hit of hits.toSorted((left, right) => right.match.literal - left.match.literal)) {
    if (taken.every(({ match }) => hit.match.end <= match.begin || hit.match.begin >= match.end))
      taken.push(hit);
  }
  return taken
    .toSorted((left, right) => left.match.begin - right.match.begin)
    .map(({ way, match }) => wishOf(way, match.values));
}

export function wishOf({ phrase, then }: Way, values: ReadonlyMap<string, Json>): Wish {
  return {
    function: phrase.function,
    inputs: [...phrase.design.required, ...phrase.design.optional],
    values,
    missing: phrase.missing.filter((input) => !values.has(input.name)),
    then,
  };
}
