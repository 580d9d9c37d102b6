import { describe, expect, it } from "vitest";
import { runPace } from "./run-pace.ts";

const startedAt = new Date("2026-05-01T10:00:00Z");
const after = (seconds: number): Date => new Date(startedAt.getTime() + seconds * 1_000);
const base = {
  ended: 0,
  endedLastMinute: 0,
  open: 10,
  isLive: true,
  goingSince: startedAt,
  finishedAt: null,
  now: after(30),
  costMicroUsd: 0,
};

describe("runPace", () => {
  it.each([
    ["nothing before the first item ends", {}, [null, null, null]],
    [
      "the mean while it is younger than a minute",
      { ended: 5, endedLastMinute: 5, costMicroUsd: 1_000 },
      [10, 60, 3_000],
    ],
    [
      "the last minute later on",
      { ended: 50, endedLastMinute: 20, now: after(300), costMicroUsd: 5_000 },
      [20, 30, 6_000],
    ],
    [
      "no time left to tell while nothing ends",
      { ended: 50, endedLastMinute: 0, now: after(300) },
      [0, null, 0],
    ],
    [
      "the mean of an ended one, and its cost",
      { ended: 30, open: 0, isLive: false, finishedAt: after(90), now: after(9_000), costMicroUsd: 70 },
      [20, null, 70],
    ],
    [
      "the rate since the retry, not since the start",
      {
        ended: 100,
        endedSinceGoing: 10,
        open: 0,
        isLive: false,
        goingSince: after(8_970),
        now: after(9_000),
      },
      [20, null, 0],
    ],
  ] as const)("tells %s", (_what, more, expected) => {
    const { ratePerMinute, secondsLeft, expectedCostMicroUsd } = runPace({
      ...base,
      endedSinceGoing: "ended" in more ? more.ended : 0,
      ...more,
    });
    expect([ratePerMinute, secondsLeft, expectedCostMicroUsd]).toEqual(expected);
  });
});
