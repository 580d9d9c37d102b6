import { describe, expect, it } from "vitest";
import { untilWords, workWords } from "./words.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("what is left of a queue", () => {
  it.each([
    [null, "–", "–"],
    [0, "none", "none"],
    [9 * HOUR + 5 * MINUTE, "9 h 5 min", "9 h 5 min"],
    [30 * HOUR + 20 * MINUTE, "30 h", "30 h"],
    [47.9 * HOUR, "48 h", "48 h"],
    [435 * HOUR, "435 h", "18 days"],
    [24_000 * HOUR, "24,000 h", "1,000 days"],
  ])("%s ms is said in words that fit its size", (ms, work, until) => {
    expect([workWords(ms), untilWords(ms)]).toEqual([work, until]);
  });
});
