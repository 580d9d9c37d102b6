import { expect, it } from "vitest";
import type { ToolRow } from "#lib/tools/schemas.ts";
import { failedApis } from "./failed-apis.ts";

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

it("builds again only what failed and came from an API", () => {
  const items = [
    tool("a", "failed", "api-a"),
    tool("b", "ready", "api-b"),
    tool("c", "failed", null),
    tool("d", "failed", "api-d"),
  ];
  expect(failedApis({ kind: "all" }, items)).toEqual(["api-a", "api-d"]);
  expect(failedApis({ kind: "some", ids: new Set(["b", "c", "d"]) }, items)).toEqual(["api-d"]);
});
