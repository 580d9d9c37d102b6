import type { ConcurrencyLimit } from "./concurrency-limit.ts";

export type AdjustableLimit = {
  run: ConcurrencyLimit;
  /** Places from now on; calls under way are left alone. */
  setMax: (max: number) => void;
  /** Nothing starts before, in milliseconds of `now`. An earlier moment than one said before changes nothing. */
  holdUntil: (at: number) => void;
  /** Starts at most so many a minute, and none while more tokens than that were used; null: as many as there are. */
  setRates: (rates: { requestsPerMinute: number | null; tokensPerMinute: number | null }) => void;
  useTokens: (count: number) => void;
  /** Whether anything waited for a place since this was asked last. */
  takeWasFull: () => boolean;
};

/** So much of a minute's worth may go at once. */
const BURST_MS = 5_000;
const MINUTE_MS = 60_000;

type Bucket = { perMinute: number | null; level: number; at: number };

function refill(bucket: Bucket, now: number): void {
  if (bucket.perMinute !== null) {
    const most = Math.max(1, (bucket.perMinute * BURST_MS) / MINUTE_MS);
    bucket.level = Math.min(most, bucket.level + ((now - bucket.at) * bucket.perMinute) / MINUTE_MS);
  }
  bucket.at = now;
}

/** Milliseconds until something may go. */
function waitOf(bucket: Bucket, needed: number): number {
  if (bucket.perMinute === null || bucket.level >= needed) return 0;
  return Math.ceil(((needed - bucket.level) * MINUTE_MS) / bucket.perMinute);
}

/** Runs work when a place is free and its time has come; first come, first served. @param now milliseconds */
export function adjustableLimit(max: number, now: () => number = () => Date.now()): AdjustableLimit {
  const state = { max, underWay: 0, heldUntil: 0, wasFull: false };
  const requests: Bucket = { perMinute: null, level: 0, at: now() };
  const tokens: Bucket = { perMinute: null, level: 0, at: now() };
  const waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | null = null;

  const startWaiting = (): void => {
    while (waiting.length > 0 && state.underWay < state.max) {
      const at = now();
      refill(requests, at);
      refill(tokens, at);
      const waitMs = Math.max(state.heldUntil - at, waitOf(requests, 1), waitOf(tokens, 1));
      if (waitMs > 0) {
        timer ??= setTimeout(() => {
          timer = null;
          startWaiting();
        }, waitMs);
        return;
      }
      if (requests.perMinute !== null) requests.level -= 1;
      state.underWay += 1;
      waiting.shift()?.();
    }
    state.wasFull ||= waiting.length > 0;
  };

  const setRate = (bucket: Bucket, perMinute: number | null): void => {
    refill(bucket, now());
    if (bucket.perMinute === null && perMinute !== null) bucket.level = 1;
    bucket.perMinute = perMinute;
  };

  return {
    run: async (work) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        startWaiting();
      });
      try {
        return await work();
      } finally {
        state.underWay -= 1;
        startWaiting();
      }
    },
    setMax: (places) => {
      state.max = places;
      startWaiting();
    },
    holdUntil: (at) => {
      state.heldUntil = Math.max(state.heldUntil, at);
    },
    setRates: ({ requestsPerMinute, tokensPerMinute }) => {
      setRate(requests, requestsPerMinute);
      setRate(tokens, tokensPerMinute);
      startWaiting();
    },
    useTokens: (count) => {
      if (tokens.perMinute !== null) tokens.level -= count;
    },
    takeWasFull: () => {
      const { wasFull } = state;
      state.wasFull = waiting.length > 0;
      return wasFull;
    },
  };
}
