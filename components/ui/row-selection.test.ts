import { describe, expect, it } from "vitest";
import { asRunSelection, isRowSelected, nothingSelected, selectedCount, toggleRow } from "./row-selection.ts";

describe("selecting rows", () => {
  it("ticks on and off", () => {
    const one = toggleRow(nothingSelected, "a", []);
    expect(isRowSelected(one, "a")).toBe(true);
    expect(selectedCount(one, 100)).toBe(1);
    expect(selectedCount(toggleRow(one, "a", []), 100)).toBe(0);
  });

  it("counts and names all that match by the filter", () => {
    expect(selectedCount({ kind: "all" }, 1_425)).toBe(1_425);
    expect(isRowSelected({ kind: "all" }, "never loaded")).toBe(true);
    expect(asRunSelection({ kind: "all" }, { category: ["Anime"] })).toEqual({
      filter: { category: ["Anime"] },
    });
  });

  it("goes from all to the loaded rows without the one ticked off", () => {
    expect(asRunSelection(toggleRow({ kind: "all" }, "b", ["a", "b", "c"]), {})).toEqual({ ids: ["a", "c"] });
  });
});
