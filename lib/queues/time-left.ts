/** A pace is not told from less time than that. */
const SHORTEST_MS = 5 * 60_000;

/** The middle one; of an even number, the mean of the two in the middle. Null where there are none. */
export function medianOf(values: readonly number[]): number | null {
  const inOrder = values.toSorted((a, b) => a - b);
  const middle = inOrder.length / 2;
  const upper = inOrder[Math.floor(middle)];
  if (upper === undefined) return null;
  return Math.round(Number.isInteger(middle) ? ((inOrder[middle - 1] ?? upper) + upper) / 2 : upper);
}

/**
 * What is left of a queue, from real decisions: one person's work, and the time until it is done if all go on as they
 * did in the last hour; in milliseconds. Null where there is nothing to go by.
 * @param given.sinceMs how long ago the first of the last hour's decisions was
 */
export function timeLeft(given: {
  left: number;
  medianMs: number | null;
  lastHour: number;
  sinceMs: number;
}): {
  workLeftMs: number | null;
  timeLeftMs: number | null;
} {
  if (given.left === 0) return { workLeftMs: 0, timeLeftMs: 0 };
  return {
    workLeftMs: given.medianMs === null ? null : given.left * given.medianMs,
    timeLeftMs:
      given.lastHour === 0
        ? null
        : Math.round((given.left / given.lastHour) * Math.max(given.sinceMs, SHORTEST_MS)),
  };
}
