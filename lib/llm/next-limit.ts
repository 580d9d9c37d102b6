/** What all workers together may ask an endpoint at once. */
export type SharedLimit = {
  callsAtOnce: number;
  ceiling: number;
  /** What it was lowered from last. */
  previous: number;
  /** Why it is below its ceiling ("429"); "" where it is not. */
  reason: string;
  changedAt: Date;
};

/** What one worker saw of the endpoint since it looked last. */
export type Seen = {
  answered: number;
  /** Answers 429 and 5xx, by status. */
  pushedBack: Map<number, number>;
  /** Whether calls had to wait for a place. */
  wasFull: boolean;
};

const KEPT_AFTER_CUT = 2 / 3;
/** Calls that were under way at a cut may fail yet: they are no reason for another. */
const CUT_PAUSE_MS = 2_000;
const RISE_PAUSE_MS = 1_000;
/** Seconds from nothing to the ceiling. */
const RISE_STEPS = 32;

/**
 * Additive increase, multiplicative decrease: two thirds after a push-back, then up again step by step while the
 * endpoint answers and calls wait. Unchanged (the same object) where there is nothing to change.
 */
export function nextLimit(limit: SharedLimit, seen: Seen, now: Date): SharedLimit {
  const { callsAtOnce, ceiling } = limit;
  const age = now.getTime() - limit.changedAt.getTime();
  const [worst] = [...seen.pushedBack].toSorted(([, a], [, b]) => b - a);
  if (worst) {
    const isLowered = limit.reason !== "" && age < CUT_PAUSE_MS;
    if (isLowered || callsAtOnce === 1) return limit;
    const lowered = Math.max(1, Math.floor(callsAtOnce * KEPT_AFTER_CUT));
    return { ceiling, callsAtOnce: lowered, previous: callsAtOnce, reason: String(worst[0]), changedAt: now };
  }
  if (callsAtOnce >= ceiling || !seen.wasFull || seen.answered === 0 || age < RISE_PAUSE_MS) return limit;
  const raised = Math.min(ceiling, callsAtOnce + Math.max(1, Math.round(ceiling / RISE_STEPS)));
  return { ...limit, callsAtOnce: raised, reason: raised === ceiling ? "" : limit.reason, changedAt: now };
}

/** One worker's part of a limit, at least 1. @param place of the worker among the live ones, from 0 */
export function shareOf(limit: number, workers: number, place: number): number {
  const whole = Math.floor(limit / workers);
  return Math.max(1, whole + (place < limit % workers ? 1 : 0));
}
