import { describe, expect, it } from "vitest";
import { stepBars, stepExtent } from "./step-ranges.ts";

const steps = [
  { value: "1", count: 30 },
  { value: "3", count: 4 },
  { value: "6-", count: 3 },
];

describe("the steps histogram", () => {
  it("has a bar for each number up to five, and one for the rest", () => {
    const bars = stepBars(steps);
    expect(bars.map((bar) => bar.value)).toEqual(["1", "2", "3", "4", "5", "6-"]);
    expect(bars.map((bar) => bar.count)).toEqual([30, 0, 4, 0, 0, 3]);
  });

  it("shows cases without steps where there are some", () => {
    expect(stepBars([{ value: "0", count: 5 }])[0]).toEqual({ value: "0", label: "0 steps", count: 5 });
    expect(stepBars([{ value: "0", count: 0 }])[0]?.value).toBe("1");
  });

  it.each([
    [steps, "1 – 6+"],
    [[{ value: "2", count: 1 }], "2"],
    [[{ value: "6-", count: 1 }], "6+"],
    [[], ""],
    [[{ value: "2", count: 0 }], ""],
  ])("says how far they reach", (given, extent) => {
    expect(stepExtent(given)).toBe(extent);
  });
});
