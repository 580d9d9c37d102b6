import type { Json } from "#lib/errors/json.ts";
import { seededRandom } from "#lib/random/random.ts";

/** What can go wrong with an endpoint; each is a kind of fault that real ones have shown. */
export const FAULT_KINDS = [
  /** 429 that says how long to wait. */
  "rate-limited",
  /** 429 that does not. */
  "rate-limited-silently",
  "error-500",
  "error-503",
  /** No answer until the client gives up. */
  "hang",
  /** The connection is cut without an answer. */
  "reset",
  /** Half of the answer, finish_reason "length". */
  "cut-off",
  /** 200 with a body that is not JSON. */
  "broken-json",
  /** The assistant calls a function that does not exist. */
  "wrong-function",
  /** An answer without a word. */
  "empty",
  "unauthorized",
  /** Byte by byte, slower than anyone waits. */
  "trickle",
  /** The answer, or the JSON in it, in a Markdown fence. */
  "fenced",
  /** Another language than the one that was asked in. */
  "foreign",
  /** 1 MB of words. */
  "huge",
  /** Words that give orders to whoever reads them. */
  "injection",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * By probability, each from 0 to 1 and together at most 1; by script: one entry a request, then none; or as the
 * request's body says.
 */
export type FaultPlan =
  | { choose: (body: Json) => FaultKind | null }
  | { probabilities: Partial<Record<FaultKind, number>>; seed?: string }
  | { script: readonly (FaultKind | null)[] };

/** @returns the fault of the nth request, asked in order */
export function faultSource(plan: FaultPlan): (body: Json) => FaultKind | null {
  if ("choose" in plan) return plan.choose;
  if ("script" in plan) {
    let index = 0;
    return () => plan.script[index++] ?? null;
  }
  const random = seededRandom(plan.seed ?? "0");
  return () => {
    let left = random.next();
    for (const kind of FAULT_KINDS) {
      left -= plan.probabilities[kind] ?? 0;
      if (left < 0) return kind;
    }
    return null;
  };
}
