import { describe, expect, it } from "vitest";
import { trainMask } from "./train-mask.ts";

const no = { step: 0, isTrained: false };

describe("what counts for training", () => {
  it.each([
    ["all without a verdict", null, 3, [true, true, true]],
    ["nothing from the first bad step on", { firstBadStep: 1, flags: [] }, 3, [true, false, false]],
    ["what a flag takes out", { firstBadStep: null, flags: [no] }, 2, [false, true]],
    [
      "what a flag puts back after the first bad step",
      { firstBadStep: 0, flags: [{ step: 2, isTrained: true }] },
      3,
      [false, false, true],
    ],
    ["nothing where there is no place", { firstBadStep: null, flags: [no] }, 0, []],
  ])("is %s", (_words, verdict, placeCount, mask) => {
    expect(trainMask(verdict, placeCount)).toEqual(mask);
  });
});
