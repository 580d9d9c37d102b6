import { describe, expect, it } from "vitest";
import {
  isRowSelected,
  nothingSelected,
  pickedRows,
  selectedCount,
  selectRange,
  toggleRow,
  whichRows,
} from "./row-selection.ts";

const loaded = ["a", "b", "c", "d"];
const all = { kind: "all" as const };

describe("selecting rows", () => {
  it("ticks on and off", () => {
    const one = toggleRow(nothingSelected, "a", loaded);
    expect(isRowSelected(one, "a")).toBe(true);
    expect(selectedCount(one, 100)).toBe(1);
    expect(selectedCount(toggleRow(one, "a", loaded), 100)).toBe(0);
  });

  it("counts and names all that match by the filter, read or not", () => {
    expect(selectedCount(all, 1_425)).toBe(1_425);
    expect(isRowSelected(all, "never read")).toBe(true);
    expect(whichRows(all, { category: ["Anime"] })).toEqual({ filter: { category: ["Anime"] } });
  });

  it("goes from all to the rows that were read without the one ticked off, never to unseen ones", () => {
    const rest = toggleRow(all, "b", loaded);
    expect(whichRows(rest, {})).toEqual({ ids: ["a", "c", "d"] });
    expect(isRowSelected(rest, "never read")).toBe(false);
  });

  it("takes a stretch in either direction, beside what was selected", () => {
    const one = toggleRow(nothingSelected, "a", loaded);
    expect(whichRows(selectRange(one, loaded, 3, 2), {})).toEqual({ ids: ["a", "c", "d"] });
    expect(whichRows(selectRange(nothingSelected, loaded, 0, 1), {})).toEqual({ ids: ["a", "b"] });
  });
});

describe("what a run from a list is about", () => {
  const filter = { category: ["Anime"] };
  it.each([
    [
      "the rows ticked",
      { kind: "some" as const, ids: new Set(["a", "b"]) },
      true,
      { label: "The selected ones", count: 2, rows: { ids: ["a", "b"] } },
    ],
    ["all that match", all, true, { label: "All that match", count: 19, rows: { filter } }],
    [
      "what the filter leaves",
      nothingSelected,
      true,
      { label: "All that match the filter", count: 19, rows: { filter } },
    ],
    ["nothing in particular", nothingSelected, false, null],
  ])("is %s", (_what, selection, isFiltered, picked) =>
    expect(pickedRows(selection, { filter, isFiltered, matching: 19 })).toEqual(picked),
  );

  it("is nothing where the filter leaves nothing", () =>
    expect(pickedRows(nothingSelected, { filter, isFiltered: true, matching: 0 })).toBeNull());
});
