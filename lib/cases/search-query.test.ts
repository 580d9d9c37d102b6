import { expect, test } from "vitest";
import { searchQuery } from "./search-query.ts";

test.each([
  ["wind", "", "wind"],
  ["strong wi", "strong", "wi"],
  ['"red kite" -blue stro', '"red kite" -blue', "stro"],
  ["für le", "für", "le"],
])("the last word of %s is a beginning", (text, words, beginning) => {
  expect(searchQuery(text)).toEqual({ words, beginning });
});

test.each(["", "wind ", '"red ki', '"red kite"', "wind -ki", "wind or kite", "wind or", "w", "a-b", "don't"])(
  "%j is looked for as it is",
  (text) => {
    expect(searchQuery(text)).toEqual({ words: text.trim(), beginning: null });
  },
);
