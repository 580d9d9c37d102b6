import type { Json, JsonObject } from "#lib/errors/json.ts";
import { listsNothing, oddityOf } from "#lib/llm/offline/check-answer.ts";
import { designNamed } from "#lib/llm/offline/designs.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { guessWish } from "#lib/llm/offline/guess-wish.ts";
import { valueInAnswer } from "#lib/llm/offline/value-in-answer.ts";
import { type DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";
import { entityNamed } from "#lib/llm/offline/registry.ts";
import { type Observation, objectsIn } from "#lib/llm/offline/read-observation.ts";
import { firstId, folded, idOfNamed, nearestId } from "#lib/llm/offline/ids-in-answer.ts";
import { widerTerms } from "#lib/llm/offline/wider-terms.ts";
import { toldWishes } from "#lib/llm/offline/told-wishes.ts";
import { waysToAsk, wishesIn, type Wish } from "#lib/llm/offline/wishes.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";

export type Round = { action: string; input: Json | null; observation: Observation };

export type Done = {
  wish: Wish;
  observation: Observation;
  args: JsonObject;
  /** What has to be said first: that it is not quite what was asked for. */
  note: string;
};

/** What the assistant does next, before it is put into words. */
export type NextCall =
  | {
      kind: "call";
      wish: Wish;
      function: DocumentedFunction;
      args: JsonObject;
      purpose: "answer" | "look-up" | "closer";
      name: string | null;
      after: "nothing" | "wrong input" | "busy" | "unusable" | "empty";
    }
  | { kind: "ask"; wish: Wish; missing: readonly Attribute[] }
  | { kind: "finish"; done: readonly Done[]; failed: readonly { wish: Wish; reason: string }[] };

/** Tries of one call that the tool refuses. */
const TRIES = 2;

/** What the user wants: told call by call, read by the grammar, or guessed where no phrase fits. */
export function wishesOf(instruction: string, functions: readonly DocumentedFunction[]): Wish[] {
  const told = toldWishes(instruction, functions);
  if (told !== null) return told;
  const wishes = wishesIn(instruction, waysToAsk(functions));
  if (wishes.length > 0) return wishes;
  const guess = guessWish(instruction, functions);
  return guess === null ? [] : [guess];
}

/** Decides from wishes and what has happened; pure, so the same transcript always gives the same next call. */
export function nextCall(
  wishes: readonly Wish[],
  functions: readonly DocumentedFunction[],
  rounds: readonly Round[],
  canAsk: boolean,
): NextCall {
  const done: Done[] = [];
  const failed: { wish: Wish; reason: string }[] = [];
  for (const wish of wishes) {
    const step = advance(wish, functions, rounds, canAsk);
    if (step.kind === "call" || step.kind === "ask") return step;
    if (step.kind === "done")
      done.push({ wish, observation: step.observation, args: step.args, note: step.note });
    else failed.push({ wish, reason: step.reason });
  }
  return { kind: "finish", done, failed };
}

/** First tries of the calls that the wishes need now, where they do not wait for each other; no call twice. */
export function callsAtOnce(
  wishes: readonly Wish[],
  functions: readonly DocumentedFunction[],
  rounds: readonly Round[],
  canAsk: boolean,
): Extract<NextCall, { kind: "call" }>[] {
  const steps = wishes.map((wish) => advance(wish, functions, rounds, canAsk));
  const calls = steps.flatMap((step) => (step.kind === "call" && step.after === "nothing" ? [step] : []));
  return calls.filter(
    (call, index) =>
      calls.findIndex((one) => one.function.name === call.function.name && sameJson(one.args, call.args)) ===
      index,
  );
}

type Advance =
  | Exclude<NextCall, { kind: "finish" }>
  | ({ kind: "done" } & Omit<Done, "wish">)
  | { kind: "failed"; reason: string };

function advance(
  wish: Wish,
  functions: readonly DocumentedFunction[],
  rounds: readonly Round[],
  canAsk: boolean,
): Advance {
  if (wish.linked) return advanceTold(wish, wish.linked, rounds);
  const values = new Map(wish.values);
  const answers = rounds
    .filter(({ action }) => action === "getDetails")
    .map(({ observation }) => observation.text);
  const missing = wish.missing.filter((input) => {
    const value = answers.map((answer) => valueInAnswer(input, answer)).find((one) => one !== null);
    if (value !== undefined && value !== null) values.set(input.name, value);
    return value === undefined || value === null;
  });
  if (missing.length > 0)
    return canAsk && answers.length < 2
      ? { kind: "ask", wish, missing }
      : {
          kind: "failed",
          reason: `I still don't know the ${missing.map(({ label }) => label).join(" and the ")}`,
        };
  for (const input of wish.inputs.filter(
    ({ kind, name, required }) => kind === "id" && (values.has(name) || required),
  )) {
    const said = values.get(input.name);
    if (typeof said === "number") continue;
    const lookUp = identified(input, typeof said === "string" ? said : null, {
      wish,
      functions,
      rounds,
      canAsk,
    });
    if ("advance" in lookUp) return lookUp.advance;
    values.set(input.name, lookUp.id);
  }
  const step = found({
    wish,
    target: wish.function,
    args: argsOf(wish.function, values),
    rounds,
    purpose: "answer",
    name: null,
  });
  if (step.kind !== "done" || wish.then === null) return step;
  const id = firstId(step.observation, wish.then.id);
  if (id === null) return step;
  const closer = called({
    wish,
    target: wish.then.function,
    args: { [wish.then.id]: id },
    rounds,
    purpose: "closer",
    name: null,
  });
  return closer.kind === "done" ? { ...closer, note: step.note } : closer;
}

/** A call that the user told in full: what was said stands, and the rest is in an answer before it. */
function advanceTold(
  wish: Wish,
  { names, sources }: NonNullable<Wish["linked"]>,
  rounds: readonly Round[],
): Advance {
  const values = new Map(wish.values);
  const earlier = sources.flatMap((source) =>
    rounds.filter((round) => round.action === source && isUsable(round, [])),
  );
  for (const name of names) {
    const id = earlier.map(({ observation }) => firstId(observation, name)).find((one) => one !== null);
    if (id === undefined) return { kind: "failed", reason: `nothing was found that tells the ${name}` };
    values.set(name, id);
  }
  return called({
    wish,
    target: wish.function,
    args: argsOf(wish.function, values),
    rounds,
    purpose: "answer",
    name: null,
  });
}

type Surroundings = {
  wish: Wish;
  functions: readonly DocumentedFunction[];
  rounds: readonly Round[];
  canAsk: boolean;
};

/** The identifier of a thing that the user named: from an observation, else by the function that finds it. */
function identified(
  input: Attribute,
  said: string | null,
  { wish, functions, rounds, canAsk }: Surroundings,
): { id: Json } | { advance: Advance } {
  const answers = rounds
    .filter(({ action }) => action === "getDetails")
    .map(({ observation }) => valueInAnswer({ ...input, type: "string" }, observation.text));
  const name = said ?? answers.find((answer): answer is string => typeof answer === "string") ?? null;
  const isKnownName = name !== null && (entityNamed(input.refersTo ?? "")?.names.includes(name) ?? false);
  if (name !== null && !isKnownName && /^[a-z]*\d[\w-]{2,}$/i.test(name)) return { id: name };
  const seen = rounds.filter((round) => isUsable(round, functions));
  for (const { observation } of seen) {
    const id = idOfNamed(observation, input.name, name);
    if (id !== null) return { id };
  }
  const companion = companionOf(input, functions, wish.function);
  if (companion === null) {
    return {
      advance:
        canAsk && !rounds.some(({ action }) => action === "getDetails")
          ? { kind: "ask", wish, missing: [input] }
          : { kind: "failed", reason: `there is no way to find the ${input.label}` },
    };
  }
  const search = companion.parameters.find(
    (parameter) =>
      parameter.type === "string" &&
      parameter.accepted.length === 0 &&
      /query|^q$|name|title|keyword|search|term|text/i.test(parameter.name),
  );
  if (name === null && search?.required === true) {
    return {
      advance:
        canAsk && answers.length === 0
          ? { kind: "ask", wish, missing: [input] }
          : { kind: "failed", reason: `I don't know which ${input.refersTo ?? "one"} is meant` },
    };
  }
  const args: JsonObject = search === undefined || name === null ? {} : { [search.name]: name };
  const step = found({ wish, target: companion, args, rounds, purpose: "look-up", name });
  if (step.kind !== "done") return { advance: step };
  const first =
    name === null ? firstId(step.observation, input.name) : nearestId(step.observation, input.name, name);
  return first === null
    ? {
        advance: {
          kind: "failed",
          reason: `nothing was found for ${name ?? `the ${input.refersTo ?? "request"}`}`,
        },
      }
    : { id: first };
}

type Wanted = {
  wish: Wish;
  target: DocumentedFunction;
  args: JsonObject;
  rounds: readonly Round[];
  purpose: "answer" | "look-up" | "closer";
  name: string | null;
};

/** As called; where the answer lists nothing, once more with wider terms, if there are any. */
function found(wanted: Wanted): Advance {
  const step = called(wanted);
  if (step.kind !== "done" || !listsNothing(step.observation.body)) return step;
  const wider = widerTerms(wanted.target, wanted.args);
  if (wider === null) return step;
  const again = called({ ...wanted, args: wider.args });
  if (again.kind === "call") return { ...again, after: again.after === "nothing" ? "empty" : again.after };
  if (again.kind !== "done" || listsNothing(again.observation.body)) return step;
  return { ...again, note: wider.note };
}

/** The call with these arguments: done, to be made, to be tried again, or given up. */
function called({ wish, target, args, rounds, purpose, name }: Wanted): Advance {
  const same = rounds.filter((round) => round.action === target.name && sameJson(round.input, args));
  const success = same.find((round) => isUsable(round, [target]));
  if (success !== undefined) return { kind: "done", observation: success.observation, args, note: "" };
  const tried = same.at(-1)?.observation;
  const isAnswered = tried !== undefined && tried.status !== null && !tried.isError;
  // What was answered, however oddly, was done: only a question may be asked again.
  if (same.length >= TRIES || (isAnswered && !isQuestion(target)))
    return { kind: "failed", reason: reasonOf(tried, target) };
  if (isAnswered) return { kind: "call", wish, function: target, args, purpose, name, after: "unusable" };
  const last = rounds.at(-1);
  const isRetry = last?.action === target.name && last.observation.status !== 200;
  const after = !isRetry ? "nothing" : sameJson(last.input, args) ? "busy" : "wrong input";
  return { kind: "call", wish, function: target, args, purpose, name, after };
}

function isUsable({ action, observation }: Round, functions: readonly DocumentedFunction[]): boolean {
  if (observation.status === null || observation.isError) return false;
  const documented = functions.find(({ name }) => name === action);
  return documented === undefined || oddityOf(observation.body, documented) === null;
}

const isQuestion = ({ name }: DocumentedFunction): boolean =>
  designNamed(name)?.method === "get" ||
  /^(get|search|find|list|look|fetch|read|show|check|query|retrieve|calculate|convert|compare|count|browse|view)/i.test(
    name,
  );

function reasonOf(observation: Observation | undefined, target: DocumentedFunction): string {
  const oddity = observation?.isError === false ? oddityOf(observation.body, target) : null;
  if (oddity !== null) return `the service answered with something that cannot be used: ${oddity}`;
  const words = objectsIn(observation?.body ?? null)
    .flatMap((object) => Object.entries(object))
    .find(([key, value]) => /message|error|detail|title/i.test(key) && typeof value === "string");
  const text = typeof words?.[1] === "string" ? words[1] : "";
  const status = observation?.status ?? null;
  return `the service answered ${status === null ? "with an error" : `with status ${status}`}${text === "" ? "" : ` ("${text.replace(/[.\s]+$/, "").slice(0, 160)}")`}`;
}

export function argsOf(target: DocumentedFunction, values: ReadonlyMap<string, Json>): JsonObject {
  return Object.fromEntries(
    target.parameters.flatMap(({ name }) => (values.has(name) ? [[name, values.get(name) ?? null]] : [])),
  );
}

const sameJson = (left: Json | null, right: Json): boolean => JSON.stringify(left) === JSON.stringify(right);
/** The function that finds an identifier: its output names it (or "id"), and it does not need it itself. */
function companionOf(
  input: Attribute,
  functions: readonly DocumentedFunction[],
  asking: DocumentedFunction,
): DocumentedFunction | null {
  const finds = functions.filter(
    (other) =>
      other.name !== asking.name &&
      other.parameters.every(({ name, required }) => !required || folded(name) !== folded(input.name)),
  );
  const naming = finds.filter(({ output }) =>
    new RegExp(`\\b${input.name.replace(/\W/g, "")}\\b`).test(output),
  );
  const noun = wordsOf(input.refersTo ?? "").at(-1) ?? "";
  const plain = finds.filter(
    ({ output, name }) => /[{,]\s*id\b/.test(output) && wordsOf(name).some((word) => word.startsWith(noun)),
  );
  const candidates = (naming.length > 0 ? naming : plain).filter(({ parameters }) =>
    parameters.every(
      ({ required, name, type }) =>
        !required || (type === "string" && /query|name|title|keyword|search|term|text/i.test(name)),
    ),
  );
  const isSearch = ({ name }: DocumentedFunction): boolean => /^(search|find|lookup|list)/i.test(name);
  return candidates.find(isSearch) ?? candidates[0] ?? null;
}
