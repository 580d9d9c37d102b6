import type { Json, JsonObject } from "#lib/errors/json.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { guessWish } from "#lib/llm/offline/guess-wish.ts";
import { valueInAnswer } from "#lib/llm/offline/value-in-answer.ts";
import { type DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";
import { entityNamed } from "#lib/llm/offline/registry.ts";
import { type Observation, objectsIn } from "#lib/llm/offline/read-observation.ts";
import { waysToAsk, wishesIn, type Wish } from "#lib/llm/offline/wishes.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";

export type Round = { action: string; input: Json | null; observation: Observation };

export type Done = { wish: Wish; observation: Observation; args: JsonObject };

/** What the assistant does next, before it is put into words. */
export type NextCall =
  | {
      kind: "call";
      wish: Wish;
      function: DocumentedFunction;
      args: JsonObject;
      purpose: "answer" | "look-up" | "closer";
      name: string | null;
      after: "nothing" | "wrong input" | "busy";
    }
  | { kind: "ask"; wish: Wish; missing: readonly Attribute[] }
  | { kind: "finish"; done: readonly Done[]; failed: readonly { wish: Wish; reason: string }[] };

/** Tries of one call that the tool refuses. */
const TRIES = 2;

/** What the user wants: read by the grammar, or guessed where no phrase fits. */
export function wishesOf(instruction: string, functions: readonly DocumentedFunction[]): Wish[] {
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
    if (step.kind === "done") done.push({ wish, observation: step.observation, args: step.args });
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
  | { kind: "done"; observation: Observation; args: JsonObject }
  | { kind: "failed"; reason: string };

function advance(
  wish: Wish,
  functions: readonly DocumentedFunction[],
  rounds: readonly Round[],
  canAsk: boolean,
): Advance {
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
  const step = called(wish, wish.function, argsOf(wish.function, values), rounds, "answer", null);
  if (step.kind !== "done" || wish.then === null) return step;
  const id = firstId(step.observation, wish.then.id);
  return id === null
    ? step
    : called(wish, wish.then.function, { [wish.then.id]: id }, rounds, "closer", null);
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
  const seen = rounds.filter(({ observation }) => observation.status !== null && !observation.isError);
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
  const step = called(wish, companion, args, rounds, "look-up", name);
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

/** The call with these arguments: done, to be made, to be tried again, or given up. */
function called(
  wish: Wish,
  target: DocumentedFunction,
  args: JsonObject,
  rounds: readonly Round[],
  purpose: "answer" | "look-up" | "closer",
  name: string | null,
): Advance {
  const same = rounds.filter((round) => round.action === target.name && sameJson(round.input, args));
  const success = same.find(({ observation }) => observation.status !== null && !observation.isError);
  if (success !== undefined) return { kind: "done", observation: success.observation, args };
  if (same.length >= TRIES) return { kind: "failed", reason: reasonOf(same.at(-1)?.observation) };
  const last = rounds.at(-1);
  const isRetry = last?.action === target.name && last.observation.status !== 200;
  const after = !isRetry ? "nothing" : sameJson(last.input, args) ? "busy" : "wrong input";
  return { kind: "call", wish, function: target, args, purpose, name, after };
}

function reasonOf(observation: Observation | undefined): string {
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
const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** In an answer, the identifier of the thing of that name; of any thing where no name is told. */
function idOfNamed(observation: Observation, idName: string, name: string | null): Json | null {
  for (const object of objectsIn(observation.body)) {
    const key = Object.keys(object).find((candidate) => folded(candidate) === folded(idName));
    const id = key === undefined ? undefined : object[key];
    if (typeof id !== "string" && typeof id !== "number") continue;
    if (
      name !== null &&
      Object.values(object).some(
        (value) => typeof value === "string" && value.toLowerCase() === name.toLowerCase(),
      )
    )
      return id;
  }
  return null;
}

/** Where nothing bears the very name: the first thing that shares a word with it, or one that tells no name at all. */
function nearestId(observation: Observation, idName: string, name: string): Json | null {
  const words = new Set(wordsOf(name).filter((word) => word.length > 2));
  const items = objectsIn(observation.body).filter((object) =>
    Object.keys(object).some((key) => [folded(idName), "id"].includes(folded(key))),
  );
  const near = items.find((object) =>
    Object.values(object).some(
      (value) => typeof value === "string" && wordsOf(value).some((word) => words.has(word)),
    ),
  );
  const isNamed = items.some((object) => Object.keys(object).some((key) => /name|title/i.test(key)));
  if (near === undefined) return isNamed ? null : firstId(observation, idName);
  const key =
    Object.keys(near).find((candidate) => folded(candidate) === folded(idName)) ??
    Object.keys(near).find((candidate) => folded(candidate) === "id") ??
    "";
  return typeof near[key] === "string" || typeof near[key] === "number" ? near[key] : null;
}

function firstId(observation: Observation, idName: string): Json | null {
  for (const wanted of [folded(idName), "id"]) {
    for (const object of objectsIn(observation.body)) {
      const key = Object.keys(object).find((candidate) => folded(candidate) === wanted);
      const id = key === undefined ? undefined : object[key];
      if (typeof id === "string" || typeof id === "number") return id;
    }
  }
  return null;
}

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
