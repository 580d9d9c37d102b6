import { describe, expect, it } from "vitest";
import { StartBranches } from "#lib/branches/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import { branchInput, draftErrors, placesToStart, type BranchDraft } from "./branch-draft.ts";

const step = (action: string, group?: number): Step => ({
  thought: null,
  action,
  actionInput: "{}",
  observation: "",
  statusCode: null,
  rawText: null,
  ...(group !== undefined && { group }),
});
const draft: BranchDraft = {
  fromStep: 2,
  endpoints: [],
  countText: "1",
  temperatureText: "",
  protocol: "",
};

it("a case is played from where a turn begins, or from its answer", () => {
  const steps = [step("a"), step("b", 1), step("c", 1), step("d")];
  expect(placesToStart(steps).map(({ fromStep }) => fromStep)).toEqual([1, 2, 4, 5]);
  expect(placesToStart([])).toEqual([{ fromStep: 1, label: "The answer" }]);
});

describe("the form", () => {
  it.each([
    ["", "", "count"],
    ["0", "", "count"],
    ["9", "", "count"],
    ["1.5", "", "count"],
    ["1", "hot", "temperature"],
    ["1", "-1", "temperature"],
    ["1", "2.1", "temperature"],
  ])("count %j and temperature %j cannot be sent: %s", (countText, temperatureText, field) => {
    expect(Object.keys(draftErrors({ ...draft, countText, temperatureText }))).toEqual([field]);
  });

  it("sends only what was said", () => {
    expect(draftErrors(draft)).toEqual({});
    expect(StartBranches.parse(branchInput(draft, 3))).toEqual({
      revision: 3,
      fromStep: 2,
      endpoints: [],
      count: 1,
      settings: {},
    });
    const more: BranchDraft = {
      ...draft,
      endpoints: ["large"],
      countText: "2",
      temperatureText: "0.7",
      protocol: "tools",
    };
    expect(StartBranches.parse(branchInput(more, 0))).toMatchObject({
      endpoints: ["large"],
      count: 2,
      settings: { assistantTemperature: 0.7, protocol: "tools" },
    });
  });
});
