import { expect, test } from "vitest";
import { facetPasses } from "./facet-passes.ts";

const described = (filter: Parameters<typeof facetPasses>[0]): string[] =>
  facetPasses(filter).map((pass) => `${pass.isKept ? "kept" : "counted"}: ${pass.facets.join(" ")}`);

test("without a filter only functions and findings are counted", () => {
  expect(described({})).toEqual([
    "kept: decision status tool category run model behaviour protocol askedStyle callStyle steps",
    "counted: function finding",
  ]);
});

test("a facet with a filter of its own is counted without it", () => {
  const passes = facetPasses({ decision: ["approved"], category: ["Weather"] });
  expect(passes.map((pass) => [pass.facets.join(" "), pass.filter.decision, pass.filter.category])).toEqual([
    ["status tool run model behaviour protocol askedStyle callStyle steps", ["approved"], ["Weather"]],
    ["function finding", ["approved"], ["Weather"]],
    ["decision", [], ["Weather"]],
    ["category", ["approved"], []],
  ]);
});

test("a search is beyond the kept counts", () => {
  expect(described({ q: "kite", model: ["offline"] })).toEqual([
    "counted: decision status tool category run behaviour protocol askedStyle callStyle steps function finding",
    "counted: model",
  ]);
});

test("the facet of functions itself is counted over the rows, the others' own pass stays kept", () => {
  expect(described({ function: ["searchKites"], decision: ["approved"] })).toEqual([
    "counted: status tool category run model behaviour protocol askedStyle callStyle steps finding",
    "counted: decision",
    "counted: function",
  ]);
});
