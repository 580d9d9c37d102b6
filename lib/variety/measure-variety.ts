import type { Random } from "#lib/random/random.ts";
import { balanceOf } from "./balance.ts";
import { closestRouge } from "./closest-rouge.ts";
import { distinctN } from "./distinct-n.ts";
import { selfBleu } from "./self-bleu.ts";
import { verbNounOf } from "./verb-noun.ts";
import { wordsIn } from "./word-sequences.ts";

/** A case as far as its variety goes. */
export type VariedCase = { instruction: string; category: string; toolId: string; calls: readonly string[] };

export type Variety = {
  cases: number;
  /** Unique runs of one, two and three words over all. */
  distinct: { one: number; two: number; three: number };
  /** Of a sample. */
  selfBleu: number;
  /** Of a sample, against all: the median of the closest other, and the share that is too close (above 0.7). */
  rouge: { median: number; tooClose: number };
  /** Requests that are told to the letter by another one. */
  repeated: number;
  /** The most frequent first three words, as a share. */
  commonestOpening: number;
  verbNoun: { distinct: number; parsed: number };
  categories: { count: number; evenness: number; largest: number };
  /** Called over declared, the mean of the tools. */
  functionCoverage: number;
};

const SAMPLE = 500;
const TOO_CLOSE = 0.7;

const countsOf = (values: readonly string[]): number[] =>
  [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length);

/** How varied a corpus is, by the figures of the field. @param declared names of the functions of each tool, by its id */
export function measureVariety(
  cases: readonly VariedCase[],
  declared: ReadonlyMap<string, readonly string[]>,
  random: Random,
): Variety {
  const texts = random.shuffle(cases.map(({ instruction }) => instruction));
  const closest = closestRouge(texts, SAMPLE).toSorted((left, right) => left - right);
  const pairs = texts.map(verbNounOf).filter((pair) => pair !== null);
  const categories = countsOf(cases.map(({ category }) => category));
  const openings = countsOf(texts.map((text) => wordsIn(text).slice(0, 3).join(" ")));
  const called = Map.groupBy(cases, ({ toolId }) => toolId);
  const coverage = [...declared].map(([toolId, names]) => {
    const used = new Set((called.get(toolId) ?? []).flatMap(({ calls }) => calls));
    return names.length === 0 ? 1 : names.filter((name) => used.has(name)).length / names.length;
  });
  return {
    cases: cases.length,
    distinct: { one: distinctN(texts, 1), two: distinctN(texts, 2), three: distinctN(texts, 3) },
    selfBleu: selfBleu(texts.slice(0, SAMPLE)),
    rouge: {
      median: closest[Math.floor(closest.length / 2)] ?? 0,
      tooClose: closest.filter((value) => value > TOO_CLOSE).length / Math.max(closest.length, 1),
    },
    repeated: texts.length === 0 ? 0 : 1 - new Set(texts).size / texts.length,
    commonestOpening: Math.max(0, ...openings) / Math.max(texts.length, 1),
    verbNoun: { distinct: new Set(pairs).size, parsed: pairs.length },
    categories: { count: categories.length, ...balanceOf(categories) },
    functionCoverage: coverage.reduce((sum, share) => sum + share, 0) / Math.max(coverage.length, 1),
  };
}
