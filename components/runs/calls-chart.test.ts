import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callsChart, filledMinutes, roundUp } from "./calls-chart.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 31, 12, minute)).toISOString();
const box = { width: 600, height: 100 };

describe("the chart of calls a minute", () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [41, 50],
    [50, 50],
    [51, 100],
    [1_234, 2_000],
  ])("takes %i up to %i", (value, round) => expect(roundUp(value)).toBe(round));

  it("fills the minutes in which nothing was asked", () => {
    const filled = filledMinutes([
      { minute: at(0), answered: 3, failed: 0 },
      { minute: at(3), answered: 1, failed: 1 },
    ]);
    expect(filled.map((minute) => minute.answered)).toEqual([3, 0, 0, 1]);
  });

  it("shows at most the last hour", () => {
    expect(
      filledMinutes([
        { minute: at(0), answered: 1, failed: 0 },
        { minute: at(600), answered: 1, failed: 0 },
      ]),
    ).toHaveLength(60);
  });

  it("has nothing to draw before the first minute", () => expect(callsChart([], box)).toBeNull());

  it("draws one minute as a level line and says what it shows", () => {
    const chart = callsChart([{ minute: at(0), answered: 10, failed: 1 }], box);
    expect(chart?.answeredLine).toBe("M0.0 0.0 L600.0 0.0");
    expect(chart?.description).toBe("10 calls answered and 1 failed over 1 minute; at most 10 a minute.");
  });

  it("stays inside its box", () => {
    const minute = fc.record({ answered: fc.nat(100_000), failed: fc.nat(100_000) });
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1, maxLength: 60 }), (minutes) => {
        const chart = callsChart(
          minutes.map((one, index) => ({ minute: at(index), ...one })),
          box,
        );
        const numbers = [
          ...`${chart?.answeredLine} ${chart?.failedLine}`.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g),
        ];
        expect(numbers.length).toBeGreaterThan(1);
        for (const [, x, y] of numbers) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(box.width);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(box.height);
        }
      }),
    );
  });
});
