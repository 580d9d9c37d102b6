import { describe, expect, it } from "vitest";
import { swipeOf, wayOf } from "./swipe.ts";

describe("the way of a finger", () => {
  it.each([
    [5, 5, true, null],
    [30, 4, false, "sideways"],
    [-30, -4, false, "sideways"],
    [20, 18, true, "other"],
    [-3, -40, true, "up"],
    [-3, -40, false, "other"],
    [-3, 40, true, "other"],
    [-25, -30, true, "other"],
  ] as const)("%i, %i (at the end: %s): %s", (dx, dy, isAtEnd, way) => {
    expect(wayOf(dx, dy, isAtEnd)).toBe(way);
  });
});

describe("what it decides on a phone", () => {
  it.each([
    ["sideways", 141, 60, { decision: "approved", progress: 1 }],
    ["sideways", -200, 0, { decision: "rejected", progress: 1 }],
    ["sideways", 70, 0, { decision: "approved", progress: 70 / 140.4 }],
    ["up", 0, -170, { decision: "needs-work", progress: 1 }],
    // Come back.
    ["up", 0, 30, { decision: "needs-work", progress: 0 }],
    ["other", 300, 0, null],
  ] as const)("%s by %i, %i", (way, dx, dy, swipe) => {
    expect(swipeOf(way, dx, dy, 390)).toEqual(swipe);
  });

  it("does not take the whole width of a tablet", () => {
    expect(swipeOf("sideways", 180, 0, 1_200)?.progress).toBe(1);
  });
});
