import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import { rougeL } from "#lib/instructions/rouge-l.ts";
import { type Block, blockOf } from "#lib/llm/offline/blocks.ts";
import { directAnswer } from "#lib/llm/offline/direct-answer.ts";
import { FRAMES, summaryWish } from "#lib/llm/offline/generic-instructions.ts";
import { nextCall, type Round, wishesOf } from "#lib/llm/offline/next-call.ts";
import { type DocumentedFunction, readDocumentation } from "#lib/llm/offline/read-documentation.ts";
import { readObservation } from "#lib/llm/offline/read-observation.ts";
import { spoken } from "#lib/llm/offline/spoken.ts";
import { LINKS, toldFacts } from "#lib/llm/offline/told-wishes.ts";
import { withStory } from "#lib/llm/offline/with-story.ts";
import { type Way, waysToAsk } from "#lib/llm/offline/wishes.ts";
import { capitalised } from "#lib/llm/offline/words.ts";
import { sameJson } from "#lib/openapi/json-type.ts";
import { type Random, seededRandom } from "#lib/random/random.ts";

type Golden = { action: string; args: JsonObject; observation: string };

const CLOSEST_ROUGE = 0.6;
const TRIES = 30;
const CONNECTORS = ["Also, ", "And one more thing: ", "Besides, ", "After that, "];

/** The request for golden calls: the one that the assistant, reading it, would make those very calls for. */
export function writeBlueprintInstruction(blocks: readonly Block[], rules: string, seed: string): string {
  const functions = readDocumentation(blockOf(blocks, "documentation"));
  const calls = goldenIn(blockOf(blocks, "golden_calls"));
  const hidden = new Set(
    [...blockOf(blocks, "unknowns").matchAll(/^- [^:]*: (.*)$/gm)].map((match) => match[1] ?? ""),
  );
  const refused = [...blockOf(blocks, "refused").matchAll(/^- "((?:[^"\\]|\\.)*)"/gm)].map(
    (match) => match[1]?.replaceAll('\\"', '"') ?? "",
  );
  const isStory = /up to five sentences/.test(rules);
  const random = seededRandom(`blueprint ${seed} ${refused.length} ${blockOf(blocks, "golden_calls")}`);
  const parts = partsOf(calls, hidden);
  const wrap = (text: string): string => (isStory ? withStory(text, random) : text);
  const drafts = [
    ...byGrammar(parts, waysToAsk(functions), random),
    ...Array.from({ length: 6 }, () => toldInFull(calls, parts, functions, hidden, random)),
  ].map(wrap);
  const isFresh = (text: string): boolean => refused.every((other) => rougeL(text, other) <= CLOSEST_ROUGE);
  const fitting = drafts.filter((text) => text !== "" && leadsTo(text, calls, functions));
  // A request that leads elsewhere is worse than none.
  return fitting.find(isFresh) ?? fitting[0] ?? "";
}

function goldenIn(text: string): Golden[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const [, action, input] = /^\d+\. (\S+) (\{.*\})$/.exec(line) ?? [];
    const args = safeParseJson(input ?? "");
    return action !== undefined && args.ok && isJsonObject(args.value)
      ? [{ action, args: args.value, observation: lines[index + 1] ?? "" }]
      : [];
  });
}

/** A wish: the call that it ends in, and those that it needs before. */
type Part = { goal: Golden; before: Golden[] };

const isHidden = (value: Json, hidden: ReadonlySet<string>): boolean => hidden.has(JSON.stringify(value));

/** Calls that take what others found belong to those: one wish each. */
function partsOf(calls: readonly Golden[], hidden: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  let before: Golden[] = [];
  for (const [index, call] of calls.entries()) {
    const found = Object.values(call.args).filter((value) => isHidden(value, hidden));
    const isUsedLater = calls
      .slice(index + 1)
      .some((later) =>
        Object.values(later.args).some(
          (value) => isHidden(value, hidden) && call.observation.includes(JSON.stringify(value)),
        ),
      );
    if (isUsedLater) before.push(call);
    else {
      parts.push({ goal: call, before: found.length > 0 ? before : [] });
      if (found.length > 0) before = [];
    }
  }
  return parts;
}

function byGrammar(parts: readonly Part[], ways: readonly Way[], random: Random): string[] {
  const choices = parts.map((part) => random.shuffle(ways.flatMap((way) => said(way, part))));
  if (choices.length === 0 || choices.some((texts) => texts.length === 0)) return [];
  return Array.from({ length: TRIES }, () =>
    choices
      .map((texts, place) => {
        const text = random.pick(texts);
        if (place === 0) return capitalised(text);
        const continued = /^(I\b|I'm|[A-Z]{2,})/.test(text)
          ? text
          : text.charAt(0).toLowerCase() + text.slice(1);
        return random.pick(CONNECTORS) + continued;
      })
      .join(" "),
  );
}

/** One way to ask for a part, filled with its values; a thing that is looked up is called by its name. */
function said({ phrase, then }: Way, { goal, before }: Part): string[] {
  const [source] = before;
  const asked = then === null ? goal : source;
  if (phrase.missing.length > 0 || asked?.action !== phrase.function.name) return [];
  if (then !== null && then.function.name !== goal.action) return [];
  const name = Object.values(source?.args ?? {}).find((value) => typeof value === "string");
  let isWhole = true;
  const text = phrase.template.replace(/\{(\w+)\}/g, (all, slotName: string) => {
    const slot = phrase.slots.find((one) => one.name === slotName);
    const given = typeof slot?.refersTo === "string" && then === null ? name : asked.args[slotName];
    if (slot === undefined || given === undefined || typeof given === "object") isWhole = false;
    return slot === undefined || given === undefined ? all : spoken(given, slot);
  });
  return isWhole ? [text] : [];
}

/** Call by call, in the words of the documentation. */
function toldInFull(
  calls: readonly Golden[],
  parts: readonly Part[],
  functions: readonly DocumentedFunction[],
  hidden: ReadonlySet<string>,
  random: Random,
): string {
  const order = parts.flatMap(({ before, goal }) => [...before, goal]);
  const clauses = (order.length === calls.length ? order : calls).map(({ action, args }, place) => {
    const documented = functions.find(({ name }) => name === action);
    if (documented === undefined) return "";
    const facts = Object.entries(args).filter(([, value]) => !isHidden(value, hidden));
    const wish = summaryWish(documented);
    if (place === 0) return (random.pick(FRAMES) ?? FRAMES[0])?.(wish, toldFacts(facts)) ?? "";
    const isLinked = facts.length < Object.keys(args).length;
    return `${random.pick(isLinked ? LINKS : CONNECTORS)}${wish}${toldFacts(facts)}.`;
  });
  return clauses.includes("") ? "" : clauses.join(" ");
}

/** Whether the assistant, reading the text and given the golden answers, makes the golden calls and no other. */
function leadsTo(text: string, calls: readonly Golden[], functions: readonly DocumentedFunction[]): boolean {
  if (directAnswer(text, functions) !== null) return false;
  const wishes = wishesOf(text, functions);
  const open = [...calls];
  const rounds: Round[] = [];
  for (;;) {
    const next = nextCall(wishes, functions, rounds, true);
    if (next.kind === "finish") return open.length === 0 && next.failed.length === 0;
    if (next.kind === "ask") return false;
    const at = open.findIndex(
      ({ action, args }) => action === next.function.name && sameJson(args, next.args),
    );
    const [golden] = at < 0 ? [] : open.splice(at, 1);
    if (golden === undefined) return false;
    rounds.push({
      action: golden.action,
      input: next.args,
      observation: readObservation(golden.observation),
    });
  }
}
