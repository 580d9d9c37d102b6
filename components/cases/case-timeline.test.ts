import { describe, expect, it } from "vitest";
import type { FindingRow, ModelCallSummary } from "#lib/cases/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { caseTimeline, effortOf, questionOf } from "./case-timeline.ts";
import { protocolOf } from "./protocol-of.ts";
import { turnsOf } from "./turns.ts";

const step = (action: string, actionInput = "{}"): Step => ({
  thought: null,
  action,
  actionInput,
  observation: "",
  statusCode: null,
  rawText: null,
});
const finding = (at: number | null, kind: string): FindingRow => ({
  kind,
  severity: "error",
  step: at,
  path: null,
  message: "",
});
const call = (at: number | null, promptTokens: number): ModelCallSummary => ({
  id: "0199aaaa-0000-7000-8000-000000000000",
  agent: "assistant",
  step: at,
  sequence: 0,
  outcome: "answered",
  model: "offline",
  promptName: "assistant",
  promptVersion: 1,
  promptTokens,
  completionTokens: 1,
  costMicroUsd: 3,
  latencyMs: 20,
});
const searchKites: ToolFunction = {
  name: "searchKites",
  method: "get",
  path: "/kites",
  summary: "",
  parameters: [],
  responseSchema: null,
  responseDescription: "",
  responseMediaType: null,
  requestMediaType: null,
};
const tool = { id: "", name: "Kites", description: "", functions: [searchKites], hasNewerVersion: false };

describe("the timeline of a case", () => {
  const timeline = caseTimeline({
    tool,
    steps: [
      step("getDetails"),
      step("searchKites"),
      step("getCurrentDateTime"),
      step("flyAway"),
      step("toString"),
    ],
    sources: [
      { step: 1, path: "$.colour", source: { kind: "user", turn: 1 } },
      { step: 3, path: "$.id", source: { kind: "invented" } },
    ],
    findings: [
      finding(1, "wrong type"),
      finding(1, "observation breaks schema"),
      finding(null, "duplicate"),
      finding(9, "loop"),
    ],
    modelCalls: [call(1, 10), call(5, 20), call(null, 30)],
    answeredBy: [null, "cache"],
  });

  it("tells calls, questions, extra tools and inventions apart", () => {
    expect(timeline.steps.map(({ kind }) => kind)).toEqual([
      "question",
      "call",
      "extra",
      "unknown",
      "unknown",
    ]);
  });

  it("puts each finding where it belongs", () => {
    expect(timeline.steps[1]?.inputFindings.map(({ kind }) => kind)).toEqual(["wrong type"]);
    expect(timeline.steps[1]?.observationFindings.map(({ kind }) => kind)).toEqual([
      "observation breaks schema",
    ]);
    expect(timeline.caseFindings.map(({ kind }) => kind)).toEqual(["duplicate", "loop"]);
  });

  it("loses no model call", () => {
    expect(timeline.steps[1]?.modelCalls).toHaveLength(1);
    expect(timeline.steps.map(({ answeredBy }) => answeredBy).slice(0, 3)).toEqual([null, "cache", null]);
    expect(timeline.otherModelCalls).toHaveLength(2);
  });
});

describe("effortOf", () => {
  it("adds up", () => {
    expect(effortOf([call(0, 10), call(0, 20)])).toEqual({ tokens: 32, latencyMs: 40, costMicroUsd: 6 });
  });
});

describe("questionOf", () => {
  it.each([
    ['{"Question": "Which city?"}', "Which city?"],
    ["Which city?", "Which city?"],
    ['{"Question": 7}', '{"Question": 7}'],
    ["null", "null"],
  ])("%j", (input, question) => {
    expect(questionOf(step("getDetails", input))).toBe(question);
  });
});

describe("the turns of a case", () => {
  it("hold the calls that were made together, and each other step by itself", () => {
    const together = (group: number): Step => ({ ...step("searchKites"), group });
    const { steps } = caseTimeline({
      tool,
      steps: [step("a"), together(1), together(1), together(3), together(3), step("b"), step("c")],
      sources: [],
      findings: [],
      modelCalls: [],
      answeredBy: [],
    });
    const places = turnsOf(steps).map((turn) => turn.map(({ index }) => index));
    expect(places).toEqual([[0], [1, 2], [3, 4], [5], [6]]);
  });

  it("are made in the protocol that the assistant was asked in", () => {
    expect(protocolOf([])).toBeNull();
    expect(protocolOf([{ promptName: "user" }, { promptName: "assistant" }])).toBe("react");
    expect(protocolOf([{ promptName: "assistant-tools" }, { promptName: "executor" }])).toBe("tools");
  });
});
