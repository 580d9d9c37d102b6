import { expect, test } from "vitest";
import { casesOfPart, partTitle, percentText } from "./mix-words.ts";

test.each([
  [0, "0 %"],
  [0.004, "<1 %"],
  [0.31, "31 %"],
  [0.997, ">99 %"],
  [1, "100 %"],
])("%d is %s", (share, text) => {
  expect(percentText(share)).toBe(text);
});

test("a part has a title and a list of its cases", () => {
  expect(partTitle("several")).toBe("Several calls");
  expect(casesOfPart("r", "several")).toBe("/cases?run=r&behaviour=solvable&askedStyle=multiple");
  expect(casesOfPart("r", "direct-answer")).toBe("/cases?run=r&behaviour=direct-answer");
});
