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
};

/**
 * Whether to ask again, and after how long. The endpoint's own wait is honoured, never shortened.
 * @param chance 0 to 1: spreads the waits, so that calls that failed together do not return together
 */
export function decideRetry(failed: FailedTry, chance: number): RetryDecision {
  const tries = failed.neverConnected ? TRIES_TO_CONNECT : TRIES[failed.failure];
  if (failed.tryNumber + 1 >= tries) return { retry: false };
  if (failed.retryAfterMs !== null && failed.retryAfterMs > LONGEST_RETRY_AFTER_MS) return { retry: false };
  const backoff = Math.min(LONGEST_WAIT_MS, BASE_WAIT_MS * 2 ** failed.tryNumber);
  const spread = Math.round(backoff * (0.5 + chance / 2));
  if (failed.retryAfterMs === null) return { retry: true, waitMs: spread };
  return { retry: true, waitMs: failed.retryAfterMs + Math.round(chance * BASE_WAIT_MS) };
}
