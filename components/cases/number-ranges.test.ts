import { expect, test } from "vitest";
import { rangeOf, rangeWord } from "./number-ranges.ts";

test.each([
  [{ from: "", to: "" }, null],
  [{ from: "100", to: "" }, "100-"],
  [{ from: "", to: "500" }, "0-500"],
  [{ from: "007", to: "9" }, "7-9"],
  [{ from: "1.5", to: "-3" }, null],
])("%j is the word %j", (ends, word) => {
  expect(rangeWord(ends)).toBe(word);
});

test.each([
  [undefined, { from: "", to: "" }],
  ["100-", { from: "100", to: "" }],
  ["7", { from: "7", to: "7" }],
  ["2-5", { from: "2", to: "5" }],
])("%j has the ends %j", (word, ends) => {
  expect(rangeOf(word)).toEqual(ends);
});
