import { expect, it } from "vitest";
import { searchWords } from "./search-words.ts";

it.each([
  ["harb", { head: "", prefix: "harb" }],
  [" light win ", { head: "light", prefix: "win" }],
  ['"light wind" storm', { head: '"light wind"', prefix: "storm" }],
  ["-rain für", { head: "-rain", prefix: "für" }],
  ["风筝商店", { head: "", prefix: "风筝商店" }],
  ["wi", null],
  ['"light wind', null],
  ['"light wind"', null],
  ["light -wind", null],
  ["a.b", null],
  ["  ", null],
])("%j: a word has just begun: %j", (text, begun) => {
  expect(searchWords(text)).toEqual({ whole: text.trim(), begun });
});
