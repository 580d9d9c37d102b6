import type { Json } from "#lib/errors/json.ts";
import type { FunctionParameter, ToolFunction } from "#lib/openapi/tool-function.ts";
import type { Random } from "#lib/random/random.ts";
import type { Dependency } from "./dependency-graph.ts";
import { thingOfIdentifier } from "./name-words.ts";
import { sampleArgument, type ToolSubject } from "./sample-argument.ts";
import type { FoundAt } from "./schemas.ts";

/** A call to be made: what the user says of it, and what comes out of the answers before it. */
export type PlannedCall = { action: string; said: Record<string, Json>; found: Record<string, FoundAt> };

export type DrawInput = {
  functions: readonly ToolFunction[];
  graph: readonly Dependency[];
  subject: ToolSubject;
  /** Calls of a plan, both ends included. */
  fewest: number;
  most: number;
  random: Random;
  /** How often each function was drawn before: rare ones come first. */
  drawn: ReadonlyMap<string, number>;
};

const ATTEMPTS = 40;
const OPTIONAL_SHARE = 0.3;
const OPTIONAL_MOST = 2;
const TEXT_LONGEST = 80;
/** How an answer is handed over: nobody asks for it in words. */
const technical = /page|offset|cursor|format|callback|fields|include|api_?key|token|lang|locale|per_?page/i;
const searching = /^(?:q|query|search|keyword|keywords|term|name|title|text)$|(?:name|title|query|term)$/i;

/** A value that can be said in a sentence. */
function isSayable(value: Json): boolean {
  if (typeof value === "string")
    return value.trim() !== "" && value.length <= TEXT_LONGEST && !/["“”\n]/.test(value);
  return typeof value === "number" || typeof value === "boolean" || Array.isArray(value);
}

const isOffered = (parameter: FunctionParameter): boolean =>
  parameter.in !== "header" && parameter.in !== "cookie" && parameter.isWholeBody !== true;

/** The arguments that the user says; null where one that is required cannot be said. */
function saidArguments(
  called: ToolFunction,
  found: ReadonlySet<string>,
  isSource: boolean,
  { subject, random }: DrawInput,
): Record<string, Json> | null {
  const said: Record<string, Json> = {};
  let optional = 0;
  for (const parameter of called.parameters) {
    const { name, required, type } = parameter;
    if (found.has(name) || Object.hasOwn(said, name)) continue;
    const isWanted =
      required ||
      (isOffered(parameter) &&
        optional < OPTIONAL_MOST &&
        thingOfIdentifier(name) === null &&
        /^(?:string|integer|number)$/.test(type) &&
        !technical.test(name) &&
        random.chance(isSource && searching.test(name) ? 1 : OPTIONAL_SHARE));
    if (!isWanted) continue;
    const value = sampleArgument(parameter, subject, random);
    if (!required && !isSayable(value)) continue;
    if (!required) optional += 1;
    said[name] = value;
  }
  return Object.values(said).every((value) => isSayable(value) || typeof value === "object") ? said : null;
}

type Draft = { calls: PlannedCall[] };

/**
 * The calls that lead to one of a function, itself last: whatever identifies a thing is looked up first.
 * Null where that takes more calls than there is room for.
 */
function callsTo(
  called: ToolFunction,
  input: DrawInput,
  room: number,
  isSource: boolean,
  above: ReadonlySet<string> = new Set(),
): Draft | null {
  if (room < 1) return null;
  const calls: PlannedCall[] = [];
  const found: Record<string, FoundAt> = {};
  const names = new Set([...above, called.name]);
  for (const parameter of called.parameters) {
    if (!parameter.required || parameter.enum !== null) continue;
    const sources = input.graph.filter(
      (one) => one.to === called.name && one.parameter === parameter.name && !names.has(one.from),
    );
    const isNeeded = thingOfIdentifier(parameter.name) !== null;
    if (sources.length === 0 || (!isNeeded && !input.random.chance(OPTIONAL_SHARE))) continue;
    const source = input.random.pick(sources);
    const at = calls.findIndex(({ action }) => action === source.from);
    if (at >= 0) {
      found[parameter.name] = { call: at, keys: [...source.keys] };
      continue;
    }
    const from = input.functions.find(({ name }) => name === source.from);
    const before = from ? callsTo(from, input, room - 1 - calls.length, true, names) : null;
    if (!before) {
      if (isNeeded) return null;
      continue;
    }
    calls.push(...shifted(before.calls, calls.length));
    found[parameter.name] = { call: calls.length - 1, keys: [...source.keys] };
  }
  const said = saidArguments(called, new Set(Object.keys(found)), isSource, input);
  return said === null || calls.length + 1 > room
    ? null
    : { calls: [...calls, { action: called.name, said, found }] };
}

const shifted = (calls: readonly PlannedCall[], by: number): PlannedCall[] =>
  calls.map((call) => ({
    ...call,
    found: Object.fromEntries(
      Object.entries(call.found).map(([name, at]) => [name, { ...at, call: at.call + by }]),
    ),
  }));

const keyOf = ({ action, said, found }: PlannedCall): string => JSON.stringify([action, said, found]);

/** Rare ones first, equally rare ones by chance. */
function rareFirst({ functions, drawn, random }: DrawInput): ToolFunction[] {
  return random.shuffle(functions).toSorted((a, b) => (drawn.get(a.name) ?? 0) - (drawn.get(b.name) ?? 0));
}

function attempt(input: DrawInput, wanted: number, first: ToolFunction): PlannedCall[] | null {
  const start = callsTo(first, input, wanted, false);
  if (!start) return null;
  const calls = [...start.calls];
  for (let tries = 0; calls.length < wanted && tries < ATTEMPTS; tries += 1) {
    const next = input.random.pick(input.functions);
    const more = callsTo(next, input, wanted - calls.length, false);
    const isNew = more?.calls.every((call) => !calls.some((one) => keyOf(one) === keyOf(call)));
    // One wish of each function at most where there are others: two alike read like one.
    const isOther = input.functions.length < 3 || calls.every(({ action }) => action !== next.name);
    if (more && isNew && isOther) calls.push(...shifted(more.calls, calls.length));
  }
  return calls.length === wanted ? calls : null;
}

/**
 * Draws the calls of one blueprint: a single one, a chain in which later calls need earlier answers, or several that
 * need nothing of one another. The same chance draws the same. Null where the tool has no room for so many calls.
 */
export function drawPlan(input: DrawInput): PlannedCall[] | null {
  const { fewest, most, random } = input;
  const order = rareFirst(input);
  if (order.length === 0) return null;
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const first = order[tries % order.length];
    const calls = first ? attempt(input, random.integer(fewest, most), first) : null;
    if (calls) return calls;
  }
  return null;
}

export type PlanShape = "single" | "several" | "parallel";

/** "several": some call needs the answer of another; "parallel": none does, so all could be made at once. */
export function shapeOf(calls: readonly Pick<PlannedCall, "found">[]): PlanShape {
  if (calls.length < 2) return "single";
  return calls.some(({ found }) => Object.keys(found).length > 0) ? "several" : "parallel";
}
