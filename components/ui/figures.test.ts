import { describe, expect, it } from "vitest";
import { formatAge, formatAgo, formatCost, formatCount, formatCountOf, formatDuration } from "./figures.ts";

describe("figures as they are read", () => {
  it.each([
    [0, "0"],
    [38_214, "38,214"],
  ])("%d is %s", (value, text) => {
    expect(formatCount(value)).toBe(text);
  });

  it.each([
    [0, "0 cases"],
    [1, "1 case"],
    [1_284, "1,284 cases"],
  ])("%d of them: %s", (value, text) => {
    expect(formatCountOf(value, "case")).toBe(text);
  });

  it.each([
    [0, "$0"],
    [30, "<$0.0001"],
    [400, "$0.0004"],
    [3_420_000, "$3.42"],
    [1_234_500_000, "$1,234.5"],
  ])("%d micro-dollars are %s", (microUsd, text) => {
    expect(formatCost(microUsd)).toBe(text);
  });

  it.each([
    [840, "840 ms"],
    [1_400, "1.4 s"],
    [59_949, "59.9 s"],
    [59_960, "1 min"],
    [120_000, "2 min"],
    [3_600_000, "1 h"],
    [11_100_000, "3 h 5 min"],
  ])("%d ms are %s", (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });

  it.each([
    ["2026-03-10T12:00:00Z", "now", "just now"],
    ["2026-03-10T11:58:00Z", "2 m", "2 m ago"],
    ["2026-03-10T07:00:00Z", "5 h", "5 h ago"],
    ["2026-03-07T12:00:00Z", "3 d", "3 d ago"],
    ["2025-12-01T12:00:00Z", "1 Dec 2025", "1 Dec 2025"],
  ])("%s is %s old: %s", (at, age, inWords) => {
    const now = new Date("2026-03-10T12:00:30Z");
    expect([formatAge(at, now), formatAgo(at, now)]).toEqual([age, inWords]);
  });
});
