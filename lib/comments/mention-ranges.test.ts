import { expect, it } from "vitest";
import { mentionRanges } from "./mention-ranges.ts";

const people = [
  { id: "1", name: "Anna" },
  { id: "2", name: "Anna Berg" },
  { id: "3", name: "Zoë" },
  { id: "4", name: "ليلى" },
  { id: "5", name: "zoë" },
  { id: "6", name: "C.++ (night)" },
];

it.each([
  ["@Anna look", [["@Anna", "1"]]],
  ["@anna berg, look", [["@anna berg", "2"]]],
  ["(@Zoë)", [["@Zoë", "3", "5"]]],
  ["what does @ليلى say", [["@ليلى", "4"]]],
  ["@C.++ (night)!", [["@C.++ (night)", "6"]]],
  ["@Annabel", []],
  ["mail anna@Anna.example", []],
  ["@ Anna, @nobody @", []],
  ["@Anna@Anna Berg", [["@Anna", "1"]]],
])("%s", (text, expected) => {
  expect(mentionRanges(text, people).map(({ start, end, ids }) => [text.slice(start, end), ...ids])).toEqual(
    expected,
  );
});
