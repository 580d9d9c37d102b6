import { describe, expect, it } from "vitest";
import { nothingSelected } from "#components/ui/row-selection.ts";
import type { ToolRow } from "#lib/tools/schemas.ts";
import { pickedFailedApis, pickedTools } from "./picked-tools.ts";

const filter = { status: [], category: ["Anime"], run: [] };
const noFilter = { status: [], category: [], run: [] };
const tool = (id: string, status: ToolRow["status"], apiId: string | null): ToolRow => ({
  id,
  apiId,
  name: id,
  category: "",
  description: "",
  link: "",
  status,
  version: 1,
  functionCount: 0,
  instructionCount: 0,
  caseCount: 0,
  problems: [],
  updatedAt: "2026-01-31T12:00:00.000Z",
});

describe("what a run from the list of tools is about", () => {
  it("is the rows ticked", () => {
    expect(pickedTools({ kind: "some", ids: new Set(["a"]) }, filter, 9)).toEqual({
      label: "The selected ones",
      count: 1,
      tools: { ids: ["a"] },
    });
  });

  it("is all that match, by their filter", () => {
    expect(pickedTools({ kind: "all" }, filter, 9)).toEqual({
      label: "All that match",
      count: 9,
      tools: { filter },
    });
    expect(pickedTools(nothingSelected, filter, 9)).toEqual({
      label: "All that match the filter",
      count: 9,
      tools: { filter },
    });
  });

  it("is nothing in particular without a filter, or where nothing matches", () => {
    expect(pickedTools(nothingSelected, noFilter, 9)).toBeNull();
    expect(pickedTools(nothingSelected, filter, 0)).toBeNull();
  });

  it("builds again only what failed and came from an API", () => {
    const items = [
      tool("a", "failed", "api-a"),
      tool("b", "ready", "api-b"),
      tool("c", "failed", null),
      tool("d", "failed", "api-d"),
    ];
    expect(pickedFailedApis({ kind: "all" }, items)).toEqual(["api-a", "api-d"]);
    expect(pickedFailedApis({ kind: "some", ids: new Set(["b", "c", "d"]) }, items)).toEqual(["api-d"]);
  });
});
