import type { Json } from "#lib/errors/json.ts";
import { rougeL } from "#lib/instructions/rouge-l.ts";
import { type Block, blockOf } from "#lib/llm/offline/blocks.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { directAnswer } from "#lib/llm/offline/direct-answer.ts";
import { isOtherAim, otherInstructions } from "#lib/llm/offline/other-instructions.ts";
import { genericInstructions } from "#lib/llm/offline/generic-instructions.ts";
import { readDocumentation } from "#lib/llm/offline/read-documentation.ts";
import { pickFresh, sampleAttribute } from "#lib/llm/offline/sample-attribute.ts";
import { spoken } from "#lib/llm/offline/spoken.ts";
import { type Way, type Wish, waysToAsk, wishesIn } from "#lib/llm/offline/wishes.ts";
import { withManner } from "#lib/llm/offline/with-manner.ts";
import { withStory } from "#lib/llm/offline/with-story.ts";
import { capitalised } from "#lib/llm/offline/words.ts";
import { entityNamed } from "#lib/llm/offline/registry.ts";
import { type Random, seededRandom } from "#lib/random/random.ts";

/** Below the 0.7 at which an instruction is refused, with room for the words around it. */
const CLOSEST_ROUGE = 0.6;
const ROUGE_PER_REPEAT = 0.04;
const ONE_CALL = 0.68;
const MISSING_VALUE = 0.075;
/** Share of the requests with two wishes that are about two things of one kind. */
const ONE_FUNCTION_TWICE = 0.35;

type Draft = { text: string; ways: readonly Way[]; values: readonly ReadonlyMap<string, Json>[] };

/** Requests of users, one a line and numbered: as many as are asked for, as far as the documentation carries. */
export function writeUserInstructions(
  blocks: readonly Block[],
  rules: string,
  question: string,
  seed: string,
): string {
  const functions = readDocumentation(blockOf(blocks, "documentation"));
  const refused = [...blockOf(blocks, "refused").matchAll(/^- "((?:[^"\\]|\\.)*)"/gm)].map(
    (match) => match[1]?.replaceAll('\\"', '"') ?? "",
  );
  const count = Number([...question.matchAll(/\b(\d+) requests?\b/g)].at(-1)?.[1] ?? 10);
  const isStory = /up to five sentences/.test(rules);
  const random = seededRandom(`instructions ${seed} ${refused.length} ${blockOf(blocks, "documentation")}`);
  const ways = waysToAsk(functions);
  const aim = /Wanted: ([\w-]+)\./.exec(question)?.[1] ?? null;
  const wanted = { count, isStory, refused, random, aim };
  const byGrammar = (): string[] => (ways.length > 0 ? fromGrammar(ways, wanted) : []);
  const wrap = (text: string): string => (isStory ? withStory(text, random) : withManner(text, random));
  const texts = isOtherAim(aim)
    ? otherInstructions(aim, functions, aim === "missing-parameter" ? byGrammar() : [], { ...wanted, wrap })
    : ways.length > 0
      ? byGrammar()
      : genericInstructions(functions, count, random);
  return texts.map((text, index) => `${index + 1}. ${text}`).join("\n");
}

type Wanted = {
  count: number;
  isStory: boolean;
  refused: readonly string[];
  random: Random;
  /** Of lib/prompts/behaviours.ts; null: a bit of everything that can be solved. */
  aim: string | null;
};

function fromGrammar(ways: readonly Way[], { count, isStory, refused, random, aim }: Wanted): string[] {
  const texts: string[] = [];
  const used = new Map<string, number>();
  for (let attempt = 0; attempt < count * 40 && texts.length < count; attempt += 1) {
    // Stricter first: a way to ask is used again only when fresh ones stop fitting.
    const repeats = Math.floor(attempt / (count * 15));
    const free = ways.filter((way) => (used.get(way.phrase.template) ?? 0) <= repeats);
    const draft = draftFrom(free, random, aim);
    if (draft === null || !isUnderstood(draft, ways)) continue;
    const text = isStory ? withStory(draft.text, random) : withManner(draft.text, random);
    if (!isUnderstood({ ...draft, text }, ways) || directAnswer(text, []) !== null) continue;
    if (
      [...texts, ...refused].some((other) => rougeL(text, other) > CLOSEST_ROUGE + repeats * ROUGE_PER_REPEAT)
    )
      continue;
    texts.push(text);
    for (const { phrase } of draft.ways) used.set(phrase.template, (used.get(phrase.template) ?? 0) + 1);
  }
  return random.shuffle(texts);
}

const needsLookup = (way: Way): boolean =>
  way.then !== null || way.phrase.slots.some((slot) => slot.kind === "id");

function draftFrom(ways: readonly Way[], random: Random, aim: string | null): Draft | null {
  const whole = ways.filter(({ phrase }) => phrase.missing.length === 0);
  const single = whole.filter((way) => !needsLookup(way));
  const several = whole.filter(needsLookup);
  const lacking = ways.filter(({ phrase }) => phrase.missing.length === 1);
  if (aim === "single") return drafted(pickFunction(single, random), random);
  if (aim === "several") return drafted(pickFunction(several, random), random);
  if (aim === "parallel") return joined(pickFunction(single, random), single, random);
  if (aim === "missing-parameter") return drafted(pickFunction(lacking, random), random);
  const chance = random.next();
  if (chance < ONE_CALL) return drafted(pickFunction(single, random), random);
  if (chance > 1 - MISSING_VALUE) return drafted(pickFunction(lacking, random), random);
  if (several.length > 0 && random.chance(0.72)) return drafted(pickFunction(several, random), random);
  return joined(pickFunction(single, random), single, random);
}

/** A function first, then one of its ways: a function that can be asked for in many ways is not asked for more. */
function pickFunction(ways: readonly Way[], random: Random): Way | null {
  const names = [...new Set(ways.map(({ phrase }) => phrase.function.name))];
  if (names.length === 0) return null;
  const name = random.pick(names);
  return random.pick(ways.filter(({ phrase }) => phrase.function.name === name));
}

function drafted(way: Way | null, random: Random): Draft | null {
  if (way === null) return null;
  const values = new Map<string, Json>();
  for (const slot of way.phrase.slots) values.set(slot.name, slotValue(slot, values, random));
  const text = way.phrase.template.replace(/\{(\w+)\}/g, (all, name: string) => {
    const slot = way.phrase.slots.find((candidate) => candidate.name === name);
    return slot === undefined ? all : spoken(values.get(name) ?? "", slot);
  });
  return { text: capitalised(text), ways: [way], values: [values] };
}

function slotValue(slot: Attribute, taken: ReadonlyMap<string, Json>, random: Random): Json {
  if (slot.name === "limit") return random.integer(2, 8);
  if (slot.refersTo !== null)
    return pickFresh(slot.refersTo, entityNamed(slot.refersTo)?.names ?? [slot.refersTo], random);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const value = sampleAttribute(slot, random);
    if (![...taken.values()].includes(value)) return value;
  }
  return sampleAttribute(slot, random);
}

const CONNECTORS = ["Also, ", "And one more thing: ", "After that, ", "Besides, ", "And then: "];

/** Two wishes of which none needs the other: of two functions, or of one function for two things. */
function joined(first: Way | null, others: readonly Way[], random: Random): Draft | null {
  if (first === null || sentencesIn(first.phrase.template) > 1) return null;
  const isSameFunction = random.chance(ONE_FUNCTION_TWICE);
  const rest = others.filter(
    ({ phrase }) =>
      (phrase.function.name === first.phrase.function.name) === isSameFunction &&
      phrase.template !== first.phrase.template &&
      phrase.template.length < 90,
  );
  if (rest.length === 0) return null;
  const [one, two] = [drafted(first, random), drafted(random.pick(rest), random)];
  if (one === null || two === null || sentencesIn(two.text) > 1) return null;
  if (isSameFunction && saysTheSame(one, two)) return null;
  const continued = /^(I\b|I'm|[A-Z]{2,})/.test(two.text)
    ? two.text
    : two.text.charAt(0).toLowerCase() + two.text.slice(1);
  return {
    text: `${one.text} ${random.pick(CONNECTORS)}${continued}`,
    ways: [...one.ways, ...two.ways],
    values: [...one.values, ...two.values],
  };
}

function saysTheSame(one: Draft, two: Draft): boolean {
  const values = ({ values: [map] }: Draft): string =>
    JSON.stringify([...(map ?? [])].toSorted(([left], [right]) => left.localeCompare(right)));
  return values(one) === values(two);
}

const sentencesIn = (text: string): number => (text.match(/[.?!](?=\s|$)/g) ?? []).length;

/** True where reading the text gives back what was meant: then the assistant can act on it. */
function isUnderstood(draft: Draft, ways: readonly Way[]): boolean {
  const wishes = wishesIn(draft.text, ways);
  return (
    wishes.length === draft.ways.length &&
    wishes.every((wish, index) => {
      const [way, values] = [draft.ways[index], draft.values[index]];
      return (
        way !== undefined &&
        values !== undefined &&
        wish.function.name === way.phrase.function.name &&
        sameWish(wish, way, values)
      );
    })
  );
}

function sameWish(wish: Wish, way: Way, values: ReadonlyMap<string, Json>): boolean {
  const isSameChain = (wish.then?.function.name ?? "") === (way.then?.function.name ?? "");
  return (
    isSameChain &&
    wish.values.size === values.size &&
    [...values].every(([name, value]) => wish.values.get(name) === value)
  );
}
