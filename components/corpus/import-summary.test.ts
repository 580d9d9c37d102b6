import { describe, expect, it } from "vitest";
import type { ImportReport } from "#lib/corpus/schemas.ts";
import { importLines, importSummary } from "./import-summary.ts";

const none = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
const report = (given: Partial<ImportReport>): ImportReport => ({
  id: "01900000-0000-7000-8000-000000000000",
  format: "toolalpaca",
  fileName: "file.json",
  apis: none,
  tools: none,
  cases: none,
  evaluationItems: none,
  problems: [],
  createdAt: "2026-01-31T12:00:00.000Z",
  ...given,
});

describe("what an import did, in words", () => {
  it.each([
    [{}, "The file holds nothing to import."],
    [{ apis: { ...none, created: 1_425 } }, "1,425 APIs added."],
    [
      { tools: { ...none, created: 1 }, cases: { ...none, created: 10, rejected: 2 } },
      "1 tool and 10 cases added. 2 could not be read.",
    ],
    [{ apis: { ...none, created: 3, updated: 2, unchanged: 1_420 } }, "3 APIs added, 2 APIs changed."],
    [{ apis: { ...none, unchanged: 1_425 } }, "Nothing changed: 1,425 APIs were there already."],
    [{ tools: { ...none, rejected: 3 } }, "Nothing was added. 3 could not be read."],
  ])("%j", (given, text) => expect(importSummary(report(given))).toBe(text));

  it("lists only the kinds that the file holds", () => {
    expect(importLines(report({ cases: { ...none, created: 1, rejected: 2 } }))).toEqual([
      { title: "Cases", created: 1, updated: 0, unchanged: 0, rejected: 2 },
    ]);
  });
});
