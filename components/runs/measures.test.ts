import { describe, expect, it } from "vitest";
import { durationText, shareText, shortCount } from "./measures.ts";

describe("measures as people read them", () => {
  it.each([
    [-3, "0 s"],
    [8.4, "8 s"],
    [59.6, "1 min"],
    [95, "1 min 35 s"],
    [1_740, "29 min"],
    [7_500, "2 h 5 min"],
    [7_200, "2 h"],
    [200_000, "2 d 7 h"],
  ])("%d seconds are %s", (seconds, text) => expect(durationText(seconds)).toBe(text));

  it.each([
    [0, 0, "0 %"],
    [62, 2_931, "2.1 %"],
    [1, 1, "100 %"],
  ])("%i of %i is %s", (part, whole, text) => expect(shareText(part, whole)).toBe(text));

  it.each([
    [0, "0"],
    [9_999, "9,999"],
    [12_345, "12.3k"],
    [1_234_567, "1.2M"],
  ])("%i is %s in short", (count, text) => expect(shortCount(count)).toBe(text));
});
