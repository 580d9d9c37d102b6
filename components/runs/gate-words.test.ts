import { describe, expect, it } from "vitest";
import { passedText } from "./gate-words.ts";

describe("passedText", () => {
  it.each([
    [0, 0, "–"],
    [0, 10, "0 %"],
    [10, 10, "100 %"],
    [84, 100, "84 %"],
    [9_999, 10_000, "99 %"],
    [1, 10_000, "1 %"],
  ])("%i of %i is %s", (passed, total, text) => {
    expect(passedText(passed, total)).toBe(text);
  });
});
