import { expect, it } from "vitest";
import { placeOnScreen } from "./place-on-screen.ts";

it.each([
  ["as it is", "a red kite", "a red kite", "red", 2, 2],
  ["the second of two", "red, then red", "red, then red", "red", 10, 10],
  ["shown otherwise", 'colour"red"from user', '{"colour": "red"}', "red", 12, 7],
  ["the second one is folded", 'a: "red"…', '{"a": "red", "b": "red"}', "red", 18, 4],
  ["not shown", "a blue kite", "a red kite", "red", 2, null],
  ["overlapping itself", "aaaa", "aaaa", "aa", 1, 1],
  ["nothing", "a", "a", "", 0, null],
])("%s", (_name, screen, source, quote, start, expected) => {
  expect(placeOnScreen(screen, source, quote, start)).toBe(expected);
});
