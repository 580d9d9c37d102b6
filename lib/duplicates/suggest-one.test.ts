import { describe, expect, it } from "vitest";
import { suggestOne, type Candidate } from "./suggest-one.ts";

const candidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  decision: "pending",
  findingCount: 0,
  revision: 0,
  finalAnswer: "Yes.",
  ...given,
});

describe("which one to keep", () => {
  const cases: [string, Candidate[], string, string[]][] = [
    ["the first where nothing sets them apart", [candidate("a"), candidate("b")], "a", ["the first of them"]],
    [
      "the approved one, whatever is found in it",
      [candidate("a"), candidate("b", { decision: "approved", findingCount: 3 })],
      "b",
      ["approved"],
    ],
    [
      "never the rejected one",
      [candidate("a", { decision: "rejected", finalAnswer: "A long answer." }), candidate("b")],
      "b",
      ["others were found worse"],
    ],
    [
      "the one with fewest findings before the one that was mended",
      [candidate("a", { findingCount: 2, revision: 1 }), candidate("b", { findingCount: 1 })],
      "b",
      ["fewest findings"],
    ],
    [
      "the mended one before the one with the longest answer",
      [candidate("a", { finalAnswer: "A long answer." }), candidate("b", { revision: 2 })],
      "b",
      ["mended by hand"],
    ],
    [
      "the longest answer, with all that speaks for it",
      [candidate("a", { findingCount: 1 }), candidate("b", { finalAnswer: null }), candidate("c")],
      "c",
      ["nothing found in it", "longest answer"],
    ],
  ];
  for (const [title, candidates, caseId, reasons] of cases)
    it(`is ${title}`, () => expect(suggestOne(candidates)).toEqual({ caseId, reasons }));

  it("is none of none", () => expect(suggestOne([])).toBeNull());
});
