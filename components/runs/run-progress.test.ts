import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { barShares, runActions, runFigures, runTitle } from "./run-progress.ts";

const now = new Date("2026-01-31T16:19:00.000Z");

const running: RunDetail = {
  id: "01900000-0000-7000-8000-000000000000",
  kind: "simulate",
  title: "",
  status: "running",
  counts: { total: 4_120, queued: 1_131, running: 58, succeeded: 2_869, failed: 62, skipped: 0 },
  usage: { calls: 9_000, promptTokens: 1_100_000, completionTokens: 100_000, costMicroUsd: 3_420_000 },
  error: null,
  createdAt: "2026-01-31T15:00:00.000Z",
  startedAt: "2026-01-31T15:00:00.000Z",
  finishedAt: null,
  input: {},
  seed: 0,
  ratePerMinute: 41.23,
  secondsLeft: 1_740,
  expectedCostMicroUsd: 4_810_000,
  usageByAgent: [],
  callsByMinute: [],
  note: null,
  limits: [],
  failures: [],
  underWay: [],
};

describe("a run's head", () => {
  it("says how far, how fast, how long, how dear, how bad", () => {
    expect(runFigures(running, now, "UTC")).toEqual([
      { value: "2,931", label: "of 4,120 cases" },
      { value: "41.2 /min", label: "rate, 58 under way" },
      { value: "29 min", label: "left, ends 16:48" },
      { value: "$3.42", label: "$4.81 expected, 1.2M tokens" },
      { value: "2.1 %", label: "failed, 62 cases" },
    ]);
  });

  it("has no rate and no time before the first item ended", () => {
    const fresh = {
      ...running,
      status: "queued" as const,
      ratePerMinute: null,
      secondsLeft: null,
      expectedCostMicroUsd: null,
    };
    expect(
      runFigures(fresh, now)
        .slice(1, 3)
        .map((figure) => figure.value),
    ).toEqual(["–", "–"]);
  });

  it("says how long it took once it ended", () => {
    const ended = { ...running, status: "succeeded" as const, finishedAt: "2026-01-31T15:01:35.000Z" };
    expect(runFigures(ended, now)[2]).toEqual({ value: "1 min 35 s", label: "taken" });
  });

  it("bears its title, or what it does", () => {
    expect(runTitle(running)).toBe("Simulate, 4,120 cases");
    expect(runTitle({ ...running, kind: "build-tools", counts: { ...running.counts, total: 1 } })).toBe(
      "Build tools, 1 tool",
    );
    expect(runTitle({ ...running, title: "Simulate" })).toBe("Simulate, 4,120 cases");
    expect(runTitle({ ...running, title: "First try" })).toBe("First try");
  });
});

describe("what can be done to a run", () => {
  const failed = { ...running.counts, failed: 3 };
  const clean = { ...running.counts, failed: 0 };
  it.each([
    ["running", failed, ["pause", "cancel"]],
    ["queued", clean, ["pause", "cancel"]],
    ["paused", failed, ["resume", "cancel", "retry-failed"]],
    ["succeeded", clean, []],
    ["succeeded", failed, ["retry-failed"]],
    ["failed", failed, ["retry-failed"]],
    ["cancelled", clean, []],
  ] as const)("%s", (status, counts, actions) => expect(runActions({ status, counts })).toEqual(actions));
});

describe("the progress bar", () => {
  it("never overflows", () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(1000),
        fc.nat(1000),
        fc.nat(1000),
        (succeeded, failed, skipped, queued) => {
          const total = succeeded + failed + skipped + queued;
          const bar = barShares({ total, queued, running: 0, succeeded, failed, skipped });
          expect(bar.succeeded + bar.failed + bar.skipped).toBeLessThanOrEqual(100.000001);
        },
      ),
    );
  });
});
