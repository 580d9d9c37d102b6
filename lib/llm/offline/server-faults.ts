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
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** By probability, each from 0 to 1 and together at most 1; or by script: one entry a request, then none. */
export type FaultPlan =
  | { probabilities: Partial<Record<FaultKind, number>>; seed?: string }
  | { script: readonly (FaultKind | null)[] };

/** @returns the fault of the nth request, asked in order */
export function faultSource(plan: FaultPlan): () => FaultKind | null {
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
