import { describe, expect, test } from "vitest";
import { demoCatalogue, demoToolNames } from "./catalogue.ts";
import { nextDemoStep, type DemoState, type DemoStep } from "./demo-state.ts";

const runId = "01890a5d-ac96-774b-bcce-b302099a8057";

describe("what to do next for the demo", () => {
  test.each<[string, DemoState | null, Parameters<typeof nextDemoStep>[1], DemoStep]>([
    ["an empty installation", null, { isEmpty: true, runStatus: null }, { do: "begin" }],
    ["one that is in use", null, { isEmpty: false, runStatus: null }, { do: "nothing" }],
    ["building", { state: "build-tools", runId }, { isEmpty: false, runStatus: "running" }, { do: "wait" }],
    [
      "paused by a person",
      { state: "simulate", runId },
      { isEmpty: false, runStatus: "paused" },
      { do: "wait" },
    ],
    [
      "built",
      { state: "build-tools", runId },
      { isEmpty: false, runStatus: "succeeded" },
      { do: "start", kind: "write-instructions" },
    ],
    [
      "written",
      { state: "write-instructions", runId },
      { isEmpty: false, runStatus: "succeeded" },
      { do: "start", kind: "simulate" },
    ],
    ["simulated", { state: "simulate", runId }, { isEmpty: false, runStatus: "succeeded" }, { do: "end" }],
    [
      "cancelled by a person",
      { state: "build-tools", runId },
      { isEmpty: false, runStatus: "cancelled" },
      { do: "end" },
    ],
    ["made", { state: "made" }, { isEmpty: false, runStatus: null }, { do: "nothing" }],
  ])("%s", (_, state, facts, step) => {
    expect(nextDemoStep(state, facts)).toEqual(step);
  });
});

test("the catalogue: about 60 APIs, no pair of name and link twice, what is built is in it", () => {
  expect(demoCatalogue.length).toBeGreaterThanOrEqual(60);
  expect(new Set(demoCatalogue.map(({ category }) => category)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(demoCatalogue.map(({ name, link }) => `${name} ${link}`)).size).toBe(demoCatalogue.length);
  const names = new Set(demoCatalogue.map(({ name }) => name));
  expect(demoToolNames.filter((name) => !names.has(name))).toEqual([]);
});
