import { describe, expect, it } from "vitest";
import { nothingSelected } from "#components/ui/row-selection.ts";
import { pickedApis } from "./picked-apis.ts";

const filter = { category: ["Anime"], tool: [] };

describe("what a run from the catalogue is about", () => {
  it.each([
    [
      "the rows ticked",
      { kind: "some" as const, ids: new Set(["a", "b"]) },
      filter,
      { label: "The selected ones", count: 2, apis: { ids: ["a", "b"] } },
    ],
    [
      "all that match",
      { kind: "all" as const },
      filter,
      { label: "All that match", count: 19, apis: { filter } },
    ],
    [
      "what the filter leaves",
      nothingSelected,
      filter,
      { label: "All that match the filter", count: 19, apis: { filter } },
    ],
    ["nothing in particular", nothingSelected, { category: [], tool: [] }, null],
  ])("is %s", (_what, selection, given, picked) => expect(pickedApis(selection, given, 19)).toEqual(picked));
});
