import { expect, it } from "vitest";
import type { FunctionParameter } from "#lib/openapi/tool-function.ts";
import { polish } from "./polish.ts";
import { tidyLists } from "./tidy-lists.ts";

const kind: FunctionParameter = {
  name: "kind",
  in: "query",
  required: false,
  type: "string",
  description: "",
  enum: ["heat", "flood", "heavy snow"],
  schema: {},
};

it.each([
  [
    "a second item of the same name",
    [{ name: "A" }, { name: "B" }, { name: "A" }],
    {},
    [{ name: "A" }, { name: "B" }],
  ],
  [
    "a name that speaks against the filter",
    [
      { title: "Heat advisory", kind: "flood" },
      { title: "Gale", kind: "flood" },
    ],
    { kind: "flood" },
    [{ title: "Gale", kind: "flood" }],
  ],
  [
    "a choice of two words",
    [
      { title: "Heavy snow in Oslo", kind: "heat" },
      { title: "Snow", kind: "heat" },
    ],
    { kind: "heat" },
    [{ title: "Snow", kind: "heat" }],
  ],
  [
    "nothing where nothing would be left",
    [{ title: "Heat advisory", kind: "flood" }],
    { kind: "flood" },
    [{ title: "Heat advisory", kind: "flood" }],
  ],
  [
    "nothing where the filter is not on",
    [{ title: "Heat advisory", kind: "flood" }],
    {},
    [{ title: "Heat advisory", kind: "flood" }],
  ],
  ["no items without a name", [1, 1, { id: 1 }, { id: 1 }], {}, [1, 1, { id: 1 }, { id: 1 }]],
])("takes out %s", (_, items, args, expected) => {
  expect(tidyLists({ items }, [kind], args)).toEqual({ items: expected });
});

it.each([
  ["a total is the length of the list", { total: 90, items: [1, 2] }, {}, { total: 2, items: [1, 2] }],
  [
    "an end is not before its beginning",
    { startDate: "2025-05-02", endDate: "2025-01-01" },
    {},
    { startDate: "2025-01-01", endDate: "2025-05-02" },
  ],
  ["a least is not above its most", { minTemp: 9, maxTemp: -1 }, {}, { minTemp: -1, maxTemp: 9 }],
  ["a conversion is amount by rate", { rate: 1.5, result: 3 }, { amount: 10 }, { rate: 1.5, result: 15 }],
  ["inside lists too", [{ total: 5, items: [] }], {}, [{ total: 0, items: [] }]],
  [
    "and nothing else changes",
    { count: "many", end: "now", rate: "high" },
    {},
    { count: "many", end: "now", rate: "high" },
  ],
])("%s", (_, value, args, expected) => {
  expect(polish(value, args)).toEqual(expected);
});
