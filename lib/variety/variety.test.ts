import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunMix } from "#lib/runs/mix/schemas.ts";
import { beyondMix } from "#lib/instructions/schemas.ts";
import { seededRandom } from "#lib/random/random.ts";
import { balanceOf } from "./balance.ts";
import { closestRouge } from "./closest-rouge.ts";
import { distinctN } from "./distinct-n.ts";
import { measureVariety, type VariedCase } from "./measure-variety.ts";
import { selfBleu } from "./self-bleu.ts";
import { brokenPromises, chiSquareOf, type Found } from "./testing/broken-promises.ts";
import { madeUpApis } from "./testing/made-up-apis.ts";
import { verbNounOf } from "./verb-noun.ts";

const texts = fc.array(
  fc
    .array(fc.constantFrom("plum", "pear", "fig", "ripe", "the"), { maxLength: 8 })
    .map((words) => words.join(" ")),
  { maxLength: 12 },
);

describe("figures of variety", () => {
  it.each([
    [["a plum, a pear"], 1, 3 / 4],
    [["a plum, a pear"], 2, 1],
    [["ripe figs", "Ripe figs"], 2, 1 / 2],
    [["one"], 2, 0],
    [[], 1, 0],
  ])("distinct runs of %j by %i: %d", (given, n, share) => {
    expect(distinctN(given, n)).toBeCloseTo(share, 9);
  });

  it("self-BLEU is 1 where all say the same, low where nothing is shared, and grows with what is", () => {
    const same = "find me a ripe plum in the orchard";
    expect(selfBleu([same, same, same])).toBeCloseTo(1, 9);
    expect(selfBleu(["find me a ripe plum", "which tram goes there now"])).toBeLessThan(0.05);
    const near = selfBleu([same, "find me a ripe pear in the orchard"]);
    expect(near).toBeGreaterThan(0.3);
    expect(near).toBeLessThan(1);
    expect(selfBleu([same])).toBe(0);
    fc.assert(
      fc.property(texts, (given) => {
        const value = selfBleu(given);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("the closest other text is looked for among all, and is never the text itself", () => {
    expect(closestRouge(["ripe plum", "old pear", "ripe plum"], 2)).toEqual([1, 0]);
    expect(closestRouge(["ripe plum"], 5)).toEqual([0]);
  });

  it.each([
    [[5, 5, 5], 1, 1 / 3],
    [[10], 1, 1],
    [[9, 1], 0.469, 0.9],
    [[4, 0, 4], 1, 0.5],
    [[], 0, 0],
  ])("balance of %j", (counts, evenness, largest) => {
    expect(balanceOf(counts).evenness).toBeCloseTo(evenness, 3);
    expect(balanceOf(counts).largest).toBeCloseTo(largest, 9);
  });

  it.each([
    ["Could you find me a dog breed for the flat?", "find dog"],
    ["Please translate this sentence.", "translate sentence"],
    ["What is the weather like in Porto?", "what weather"],
    ["List 4 jazz songs for me.", "list jazz"],
    ["Hmm.", null],
  ])("%s", (text, pair) => {
    expect(verbNounOf(text)).toBe(pair);
  });
});

const part = (name: string, count: number, total: number): RunMix["parts"][number] => ({
  part: name as RunMix["parts"][number]["part"],
  asked: beyondMix[name as keyof typeof beyondMix] / 100,
  count,
  share: count / total,
  low: 0,
  high: 1,
  asAsked: { count, share: 1, low: 0.9, high: 1 },
});
const mixOf = (counts: Record<string, number>): RunMix => {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { total, parts: Object.entries(counts).map(([name, count]) => part(name, count, total)) };
};
const asPromised = mixOf(
  Object.fromEntries(Object.entries(beyondMix).map(([name, share]) => [name, 20 * share])),
);

const orchard = madeUpApis(102);
const nouns = "plum pear fig quince medlar sloe cherry apricot peach mirabelle damson greengage".split(" ");
const verbs = "find list compare describe rank translate download map sort schedule draw price".split(" ");
const varied: VariedCase[] = orchard.flatMap(({ category, name }, at) =>
  [0, 1].map((second) => ({
    instruction: `${verbs[(at + 5 * second) % 12]} ${nouns[(Math.floor(at / 12) + at + 3 * second) % 12]} ${name} ${at}, ${nouns[at % 12]}${second} ${verbs[at % 11]}ing`,
    category,
    toolId: name,
    calls: ["get"],
  })),
);
const declared = new Map(orchard.map(({ name }) => [name, ["get"]]));
const foundOf = (cases: VariedCase[]): Found => ({
  written: asPromised,
  played: asPromised,
  variety: measureVariety(cases, declared, seededRandom("test")),
  nearDuplicates: 0,
});

describe("what a mix promises", () => {
  it("is kept by a varied corpus in the right shares", () => {
    expect(brokenPromises(foundOf(varied))).toEqual([]);
  });

  it("is broken by one that always says the same", () => {
    const monotone = varied.map((one) => ({
      ...one,
      instruction: `Please find the plum number 7 for me.`,
      calls: [],
    }));
    const broken = brokenPromises({ ...foundOf(monotone), nearDuplicates: 0.5 }).join("\n");
    for (const what of [
      "pairs of words",
      "self-BLEU",
      "ROUGE",
      "to the letter",
      "near-dup",
      "opening",
      "functions",
    ])
      expect(broken).toContain(what);
  });

  it("is broken by other shares than were asked for, and by cases that are played otherwise", () => {
    const { parallel, ...others } = beyondMix;
    const skewed = mixOf({ ...others, single: others.single + parallel - 4, parallel: 4 });
    const more = mixOf(Object.fromEntries(skewed.parts.map((one) => [one.part, one.count * 20])));
    expect(brokenPromises({ ...foundOf(varied), written: more, played: more }).join()).toMatch(
      /chi-square.*parallel/,
    );
    const parts = asPromised.parts.map((one) => ({
      ...one,
      asAsked: { count: 1, share: 0.6, low: 0, high: 1 },
    }));
    expect(brokenPromises({ ...foundOf(varied), played: { ...asPromised, parts } })).toHaveLength(7);
    expect(brokenPromises({ ...foundOf(varied), played: { total: 0, parts: [] } })).toHaveLength(14);
  });

  it("compares counts by Pearson's statistic", () => {
    expect(chiSquareOf(asPromised)).toBe(0);
    const two = {
      total: 100,
      parts: [
        { ...part("single", 60, 100), asked: 0.5 },
        { ...part("several", 40, 100), asked: 0.5 },
      ],
    };
    expect(chiSquareOf(two)).toBeCloseTo(4, 9);
    expect(chiSquareOf({ total: 1, parts: [{ ...part("single", 1, 1), asked: 0 }] })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

it("made-up services have names of their own and fill the categories evenly", () => {
  const apis = madeUpApis(1_000);
  expect(new Set(apis.map(({ name }) => name)).size).toBe(1_000);
  const sizes = [...Map.groupBy(apis, ({ category }) => category).values()].map(({ length }) => length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  expect(madeUpApis(3)).toEqual(apis.slice(0, 3));
});
