import { expect, test } from "vitest";
import { readColumns } from "./columns.ts";

test.each([
  [null, null],
  ["", null],
  ["upside,down", null],
  ["age,decision", ["decision", "instruction", "age"]],
  ["tags", ["instruction", "tags"]],
])("columns=%j are %j", (word, columns) => {
  expect(readColumns(word)).toEqual(columns);
});
