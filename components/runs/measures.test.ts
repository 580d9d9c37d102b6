import { describe, expect, it } from "vitest";
import { agoText, countText, durationText, moneyText, plural, shareText, shortCount } from "./measures.ts";

describe("measures as people read them", () => {
  it.each([
    [0, "$0"],
    [300, "$0.0003"],
    [9_999, "$0.01"],
    [3_420_000, "$3.42"],
    [1_234_567_000, "$1,234.57"],
  ])("%i micro-dollars are %s", (microUsd, text) => expect(moneyText(microUsd)).toBe(text));

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

  it("counts with separators, shortens what is long, and minds the singular", () => {
    expect(countText(38_214)).toBe("38,214");
    expect(shortCount(9_999)).toBe("9,999");
    expect(shortCount(12_345)).toBe("12.3k");
    expect(shortCount(1_234_567)).toBe("1.2M");
    expect(plural(1, "case")).toBe("1 case");
    expect(plural(0, "case")).toBe("0 cases");
    expect(plural(2, "category", "categories")).toBe("2 categories");
  });

  it.each([
    ["2026-01-31T12:00:00.000Z", "just now"],
    ["2026-01-31T11:55:00.000Z", "5 min ago"],
    ["2026-01-31T09:00:00.000Z", "3 h ago"],
    ["2026-01-29T12:00:00.000Z", "2 d ago"],
    ["2025-12-24T12:00:00.000Z", "2025-12-24"],
  ])("%s was %s", (iso, text) => expect(agoText(iso, new Date("2026-01-31T12:00:10.000Z"))).toBe(text));
});
