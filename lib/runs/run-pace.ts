const MINUTE_MS = 60_000;

export type PaceInput = {
  /** Items that ended: all, and those of the last minute. */
  ended: number;
  endedLastMinute: number;
  /** Those since it was started, resumed or retried last. */
  endedSinceGoing: number;
  /** Items queued or under way. */
  open: number;
  isLive: boolean;
  goingSince: Date | null;
  finishedAt: Date | null;
  now: Date;
  costMicroUsd: number;
};

export type Pace = {
  ratePerMinute: number | null;
  secondsLeft: number | null;
  expectedCostMicroUsd: number | null;
};

/** How fast a run goes, and what that means for the rest of it. Of an ended run, its mean rate since it was set going last. */
export function runPace(input: PaceInput): Pace {
  const { ended, endedLastMinute, endedSinceGoing, open, isLive, goingSince, finishedAt, now, costMicroUsd } =
    input;
  if (ended === 0 || !goingSince)
    return { ratePerMinute: null, secondsLeft: null, expectedCostMicroUsd: null };
  const until = isLive ? now : (finishedAt ?? now);
  const minutes = Math.max(1_000, until.getTime() - goingSince.getTime()) / MINUTE_MS;
  const ratePerMinute = isLive && minutes > 1 ? endedLastMinute : endedSinceGoing / minutes;
  return {
    ratePerMinute: Math.round(ratePerMinute * 10) / 10,
    secondsLeft: isLive && ratePerMinute > 0 ? Math.round((open / ratePerMinute) * 60) : null,
    expectedCostMicroUsd: isLive
      ? Math.round((costMicroUsd / ended) * (ended + open))
      : Math.round(costMicroUsd),
  };
}
