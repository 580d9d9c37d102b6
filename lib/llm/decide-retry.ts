import type { ModelFailure } from "./chat.ts";

/** Tries in all, the first one included. 0 or 1: a second try cannot help. */
const TRIES: Record<ModelFailure, number> = {
  "rate-limited": 8,
  "server-error": 5,
  timeout: 3,
  unreachable: 4,
  malformed: 3,
  unauthorized: 1,
  refused: 1,
};

/** Where no connection came about, nothing was asked: it is tried for a minute at least, two at most. */
const TRIES_TO_CONNECT = 10;

/** An endpoint that answered and now answers nobody may be behind a network that is gone: calls wait for it so long. */
const RIDE_OUT_MS = 90_000;

/** The first wait; each next one is twice as long. */
const BASE_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** An endpoint that asks for more than this is as good as down. */
const LONGEST_RETRY_AFTER_MS = 300_000;

export type RetryDecision = { retry: true; waitMs: number } | { retry: false };

export type FailedTry = {
  failure: ModelFailure;
  /** Of the try that failed, from 0. */
  tryNumber: number;
  retryAfterMs: number | null;
  /** ModelError */
  neverConnected?: boolean;
  /** Of the tries so far, those that isOutage: they do not count. */
  outages?: number;
};

/** Whether a try says nothing of the call: the endpoint answered nobody meanwhile, though it had before. */
export function isOutage(tried: {
  failure: ModelFailure;
  neverConnected: boolean;
  /** Since the call was tried first. */
  elapsedMs: number;
  wasSilent: boolean;
}): boolean {
  const { failure, neverConnected, elapsedMs, wasSilent } = tried;
  if (failure !== "timeout" && failure !== "unreachable") return false;
  return wasSilent && !neverConnected && elapsedMs < RIDE_OUT_MS;
}

/**
 * Whether to ask again, and after how long. The endpoint's own wait is honoured, never shortened.
 * @param chance 0 to 1: spreads the waits, so that calls that failed together do not return together
 */
export function decideRetry(failed: FailedTry, chance: number): RetryDecision {
  const tries = failed.neverConnected ? TRIES_TO_CONNECT : TRIES[failed.failure];
  if (failed.tryNumber + 1 - (failed.outages ?? 0) >= tries) return { retry: false };
  if (failed.retryAfterMs !== null && failed.retryAfterMs > LONGEST_RETRY_AFTER_MS) return { retry: false };
  const backoff = Math.min(LONGEST_WAIT_MS, BASE_WAIT_MS * 2 ** failed.tryNumber);
  const spread = Math.round(backoff * (0.5 + chance / 2));
  if (failed.retryAfterMs === null) return { retry: true, waitMs: spread };
  return { retry: true, waitMs: failed.retryAfterMs + Math.round(chance * BASE_WAIT_MS) };
}
