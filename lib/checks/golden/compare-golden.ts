import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { responseOf } from "#lib/simulation/response-of.ts";
import { leavesOf } from "../grounding/leaves-of.ts";
import { judgeSteps, type JudgedStep } from "../judge-steps.ts";
import { readGolden, referenceIn, type GoldenCall } from "./read-golden.ts";
import type { GoldenComparison, GoldenStatus } from "./schemas.ts";

/** BFCL's way: case, spaces and these signs make no difference. */
const plain = (value: string): string => value.toLowerCase().replaceAll(/[\s,./\-_*^]/g, "");

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === "";

/** `later`: the value came only after the call that bears it. */
type Fit = "yes" | "later" | "no";

function isSame(golden: Json, played: Json): boolean {
  if (Array.isArray(golden))
    return (
      Array.isArray(played) &&
      golden.length === played.length &&
      golden.every((one, index) => isSame(one, played[index] ?? null))
    );
  if (isJsonObject(golden))
    return (
      isJsonObject(played) &&
      [...new Set([...Object.keys(golden), ...Object.keys(played)])].every((key) =>
        isSame(golden[key] ?? null, played[key] ?? null),
      )
    );
  if (typeof played === "object") return golden === null && played === null;
  return golden === played || plain(String(golden)) === plain(String(played));
}

/** Whether an answer holds a value. One that cannot be read may hold anything. */
function holds(step: Step, value: Json): boolean {
  const body = step.statusCode === null ? step.observation : responseOf(step);
  const parsed = safeParseJson(body ?? "");
  if (!parsed.ok) return true;
  return leavesOf(parsed.value).some((leaf) => leaf.value !== null && isSame(leaf.value, value));
}

function fitsReference(
  value: Json,
  from: string | null,
  judged: JudgedStep,
  steps: readonly JudgedStep[],
): Fit {
  const sources = steps.filter(({ step }) => from === null || step.action === from);
  const group = judged.step.group ?? judged.index;
  // An answer of the same turn was not there yet.
  if (sources.some(({ step, index }) => (step.group ?? index) < group && holds(step, value))) return "yes";
  return sources.some(({ step, index }) => index > judged.index && holds(step, value)) ? "later" : "no";
}

function argumentsOf({ called, checked }: JudgedStep): JsonObject {
  const args = checked?.ok ? checked.args : {};
  const said = Object.entries(args).filter(([name, value]) => {
    const standard = called?.parameters.find((one) => one.name === name)?.default;
    return !isEmpty(value) && (standard === undefined || !isSame(standard, value));
  });
  return Object.fromEntries(said);
}

function fits(golden: GoldenCall, judged: JudgedStep, steps: readonly JudgedStep[]): Fit {
  if (golden.args === null) return "yes";
  const played = argumentsOf(judged);
  const wanted = Object.entries(golden.args).filter(([name, value]) => {
    const standard = judged.called?.parameters.find((one) => one.name === name)?.default;
    return !isEmpty(value) && (standard === undefined || !isSame(standard, value));
  });
  const names = new Set(wanted.map(([name]) => name));
  if (Object.keys(played).some((name) => !names.has(name))) return "no";
  const found = new Set(
    wanted.map(([name, value]): Fit => {
      const given = played[name];
      if (given === undefined) return "no";
      const reference = referenceIn(value);
      if (reference) return fitsReference(given, reference.from, judged, steps);
      return isSame(value, given) ? "yes" : "no";
    }),
  );
  return found.has("no") ? "no" : found.has("later") ? "later" : "yes";
}

type Row = { golden: GoldenCall; status: GoldenStatus; step: number | null };

/** One path is the other's, or lies below it: "/kites" and "/kites/{kiteId}". */
function isSameThing(one: ToolFunction, other: ToolFunction): boolean {
  const [upper, lower] = [one.path, other.path].map((path) => path.replace(/\/$/, "")).toSorted();
  return upper === lower || (lower ?? "").startsWith(`${upper}/`);
}

/** A call that changes something comes before and after those about the same thing as the golden answer has it. */
function isOrdered(early: JudgedStep, late: JudgedStep): boolean {
  const [one, other] = [early.called, late.called];
  return (
    one !== null &&
    other !== null &&
    isSameThing(one, other) &&
    [one, other].some(({ method }) => method !== "get")
  );
}

function inOrder(rows: readonly Row[], byIndex: ReadonlyMap<number, JudgedStep>): Row[] {
  const madeOf = ({ status, step }: Row): JudgedStep | undefined =>
    status === "matched" && step !== null ? byIndex.get(step) : undefined;
  return rows.map((row, at) => {
    const made = madeOf(row);
    const isLate = rows.slice(at + 1).some((next) => {
      const later = madeOf(next);
      return made && later && later.index < made.index && isOrdered(made, later);
    });
    return isLate ? { ...row, status: "wrong order" as const } : row;
  });
}

/**
 * Holds the calls of a case against its golden answer: function and arguments (BFCL's equality, defaults left out;
 * a reference is met by a value that the named answer held before). Calls that failed count for nothing.
 * Null where there is no golden answer. Pure; never throws.
 */
export function compareGolden(
  stored: unknown,
  steps: readonly Step[],
  functions: readonly ToolFunction[],
): GoldenComparison | null {
  const golden = readGolden(stored);
  if (golden.length === 0) return null;
  const judged = judgeSteps(steps, functions);
  const made = judged.filter(({ outcome }) => outcome === "succeeded" || outcome === "asked");
  const free = new Set(made);
  const take = (call: GoldenCall, wanted: (one: JudgedStep) => boolean): JudgedStep | undefined => {
    const found = made.find((one) => free.has(one) && one.step.action === call.action && wanted(one));
    if (found) free.delete(found);
    return found;
  };
  // A question to the user, or a look at the clock, is the same however it is worded.
  const isMet = (fit: Fit) => (call: GoldenCall) => (one: JudgedStep) =>
    one.outcome === "asked" || fits(call, one, judged) === fit;
  const rows: Row[] = golden.map((call) => {
    const found = take(call, isMet("yes")(call));
    return { golden: call, status: found ? "matched" : "missing", step: found?.index ?? null };
  });
  for (const row of rows.filter(({ status }) => status === "missing")) {
    const late = take(row.golden, isMet("later")(row.golden));
    const other = late ? undefined : take(row.golden, () => true);
    if (late || other)
      Object.assign(row, { status: late ? "wrong order" : "other arguments", step: (late ?? other)?.index });
    else if (row.golden.isOptional) row.status = "optional";
  }
  const byIndex = new Map(judged.map((one) => [one.index, one]));
  return {
    calls: inOrder(rows, byIndex).map(({ golden: { action, actionInput }, status, step }) => ({
      action,
      actionInput,
      status,
      step,
    })),
    needless: [...free].filter(({ outcome }) => outcome === "succeeded").map(({ index }) => index),
  };
}
