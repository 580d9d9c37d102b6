import type { Design } from "#lib/llm/offline/designs.ts";
import { designNamed, designsOfCategory } from "#lib/llm/offline/designs.ts";
import { DOMAINS } from "#lib/llm/offline/domains/all.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";
import { type Random, seededRandom } from "#lib/random/random.ts";

/** How strongly the words of an API speak for something: each key of it that they hold counts one, a rare one more. */
function weightOf(keys: readonly string[], words: ReadonlySet<string>): number {
  const hits = new Set(keys.flatMap((key) => wordsOf(key)).filter((word) => words.has(word)));
  return hits.size;
}

function nearestCategory(words: ReadonlySet<string>): string {
  const scored = DOMAINS.map((domain) => ({
    category: domain.category,
    weight:
      domain.entities.reduce((sum, entity) => sum + weightOf(entity.keys, words), 0) +
      domain.operations.reduce((sum, operation) => sum + weightOf(operation.keys, words), 0),
  }));
  return scored.toSorted((left, right) => right.weight - left.weight)[0]?.category ?? "Development";
}

/** Best first; equals in an order that the tool's own seed decides. */
function ranked<T>(
  items: readonly T[],
  weight: (item: T) => number,
  random: Random,
): { item: T; weight: number }[] {
  return random
    .shuffle(items)
    .map((item) => ({ item, weight: weight(item) }))
    .toSorted((left, right) => right.weight - left.weight);
}

/**
 * The three to six functions of a tool: its words pick among the things and operations that its category knows,
 * chance (seeded by name and description) fills the rest. A function that takes an identifier brings its search along.
 */
export function chooseDesigns(api: { name: string; description: string; category: string }): Design[] {
  const words = new Set(wordsOf(`${api.name} ${api.description}`));
  const random = seededRandom(`design ${api.name} ${api.description}`);
  const offer = designsOfCategory(api.category) ?? designsOfCategory(nearestCategory(words));
  if (offer === null) return [];
  const wanted = random.integer(4, 6);
  const entities = ranked(offer.entities, ({ entity }) => weightOf(entity.keys, words), random);
  const operations = ranked(
    offer.operations,
    (design) => weightOf(design.operation?.keys ?? [], words),
    random,
  );
  const chosen: Design[] = [];
  const add = (design: Design | undefined): void => {
    if (design !== undefined && !chosen.includes(design) && chosen.length < 7) chosen.push(design);
  };
  const main = entities[0]?.item;
  const [search, details, ...others] = main?.designs ?? [];
  add(search);
  add(details);
  const matching = operations.filter(({ weight }) => weight > 0).slice(0, 2);
  for (const { item } of matching.length > 0 ? matching : operations.slice(0, 1)) add(item);
  const second = entities[1];
  const isTwofold = second !== undefined && second.weight > 0 && random.chance(0.6);
  const rest = [...random.shuffle(others), ...(isTwofold ? second.item.designs.slice(0, 2) : [])];
  for (const design of rest) if (chosen.length < wanted) add(design);
  return withCompanions(chosen);
}

/** Adds the search of each thing whose identifier a function takes, and keeps each name once. */
function withCompanions(designs: readonly Design[]): Design[] {
  const needed = designs.flatMap((design) =>
    [...design.required, ...design.optional].flatMap((input) =>
      input.refersTo === null ? [] : [input.refersTo],
    ),
  );
  const searches = needed.flatMap((noun) => {
    const entity = DOMAINS.flatMap((domain) => domain.entities).find((candidate) => candidate.noun === noun);
    const search = entity === undefined ? null : designNamed(searchNameOf(entity.plural));
    return search === null ? [] : [search];
  });
  const seen = new Set<string>();
  return [...designs, ...searches].filter(({ names: [name = ""] }) => !seen.has(name) && seen.add(name));
}

const searchNameOf = (plural: string): string =>
  `search${wordsOf(plural)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}`;
