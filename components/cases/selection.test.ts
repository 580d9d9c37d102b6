import { describe, expect, it } from "vitest";
import {
  allSelected,
  isSelected,
  nothingSelected,
  selectedCount,
  selectRange,
  toggleRow,
} from "./selection.ts";

const shown = ["a", "b", "c", "d"];

describe("selecting rows", () => {
  it("toggles one", () => {
    const one = toggleRow(nothingSelected, "b", shown);
    expect(isSelected(one, "b")).toBe(true);
    expect(selectedCount(toggleRow(one, "b", shown), 900)).toBe(0);
  });

  it("counts all that match, fetched or not", () => {
    expect(selectedCount(allSelected, 900)).toBe(900);
    expect(isSelected(allSelected, "not fetched")).toBe(true);
  });

  it("keeps only rows that were seen when one is taken out of all", () => {
    const rest = toggleRow(allSelected, "b", shown);
    expect(selectedCount(rest, 900)).toBe(3);
    expect(isSelected(rest, "not fetched")).toBe(false);
    expect(isSelected(rest, "b")).toBe(false);
  });

  it("takes a stretch in either direction", () => {
    expect(selectRange(nothingSelected, shown, 2, 1)).toEqual({ isAll: false, ids: new Set(["b", "c"]) });
  });
});
