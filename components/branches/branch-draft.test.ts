import { describe, expect, it } from "vitest";
import { StartBranches } from "#lib/branches/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import {
  branchInput,
  draftErrors,
  emptyBranchDraft,
  placesToStart,
  type BranchDraft,
} from "./branch-draft.ts";

const step = (action: string, group?: number): Step => ({
  thought: null,
  action,
  actionInput: "{}",
  observation: "",
  statusCode: null,
  rawText: null,
  ...(group !== undefined && { group }),
});
const draft: BranchDraft = { ...emptyBranchDraft, fromStep: 2 };

it("a case is played from where a turn begins, or from its answer", () => {
  const steps = [step("a"), step("b", 1), step("c", 1), step("d")];
  expect(placesToStart(steps).map(({ fromStep }) => fromStep)).toEqual([1, 2, 4, 5]);
  expect(placesToStart([])).toEqual([{ fromStep: 1, label: "The answer" }]);
});

describe("the form", () => {
  it.each([
    ["countText", "", "0", "9", "1.5"],
    ["temperatureText", "hot", "-1", "2.1"],
    ["roundsText", "0", "101", "2.5"],
    ["seedText", "-1", "1.5", "9999999999"],
    ["costText", "0", "much"],
    ["tokensText", "0", "1.5"],
  ] as const)("%s cannot be sent where it makes no sense", (field, ...texts) => {
    for (const text of texts) expect(Object.keys(draftErrors({ ...draft, [field]: text }))).toEqual([field]);
  });

  it("sends only what was said", () => {
    expect(draftErrors(draft)).toEqual({});
    expect(StartBranches.parse(branchInput(draft, 3))).toEqual({
      revision: 3,
      fromStep: 2,
      endpoints: [],
      agents: {},
      count: 1,
      settings: {},
    });
    const more: BranchDraft = {
      ...draft,
      endpoints: ["large"],
      user: "small",
      executorEndpoint: "server",
      countText: "2",
      temperatureText: "0.7",
      roundsText: "4",
      seedText: "7",
      costText: "0.5",
      protocol: "tools",
      executor: "schema",
    };
    expect(draftErrors(more)).toEqual({});
    expect(StartBranches.parse(branchInput(more, 0))).toEqual({
      revision: 0,
      fromStep: 2,
      endpoints: ["large"],
      agents: { user: "small", executor: "server" },
      count: 2,
      settings: { assistantTemperature: 0.7, maxRounds: 4, protocol: "tools", executor: "schema" },
      seed: 7,
      budget: { costMicroUsd: 500_000 },
    });
  });
});
