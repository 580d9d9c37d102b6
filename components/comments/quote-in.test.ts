import { expect, it } from "vitest";
import { quoteIn } from "./quote-in.ts";

it.each([
  ["a red kite, a red sail", "red", 2, { start: 2, text: "red" }],
  ["a red kite, a red sail", "red", 14, { start: 14, text: "red" }],
  ["a red kite", " red ", 1, { start: 2, text: "red" }],
  ["a red kite", "red", 7, { start: 2, text: "red" }],
  ["a red kite", "  ", 1, null],
  ["a red kite", "blue", 2, null],
  ["x".repeat(3_000), "x".repeat(2_001), 0, null],
])("%s: %s", (text, selected, near, expected) => {
  expect(quoteIn(text, selected, near)).toEqual(expected);
});
