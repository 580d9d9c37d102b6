/** How many calls were made until `end`; one that is under way then counts for its part before it. */
export const callsUntil = (
  calls: readonly (readonly [startedAt: number, endedAt: number])[],
  end: number,
): number =>
  calls.reduce((sum, [startedAt, endedAt]) => {
    if (endedAt <= end) return sum + 1;
    return startedAt >= end ? sum : sum + (end - startedAt) / (endedAt - startedAt);
  }, 0);
