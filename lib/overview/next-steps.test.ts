import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextSteps, type NextStepFacts } from "./next-steps.ts";

const cases = { total: 0, pending: 0, approved: 0, rejected: 0, needsWork: 0, failed: 0 };
const nothing: NextStepFacts = {
  apis: 0,
  tools: { ready: 0, building: 0, failed: 0 },
  instructions: 0,
  cases,
  isDemo: false,
  instructionsWithoutCase: 0,
  undecidedCases: 0,
  hasRealEndpoint: false,
};

describe("nextSteps", () => {
  it.each<[string, Partial<NextStepFacts>, string[]]>([
    ["an empty installation", {}, ["import-apis", "add-endpoint"]],
    ["a catalogue", { apis: 10 }, ["build-tools", "add-endpoint"]],
    [
      "tools",
      { apis: 10, tools: { ready: 2, building: 0, failed: 1 } },
      ["write-instructions", "mend-tools", "add-endpoint", "build-tools"],
    ],
    [
      "instructions",
      {
        apis: 10,
        tools: { ready: 2, building: 0, failed: 0 },
        instructions: 4,
        instructionsWithoutCase: 4,
        hasRealEndpoint: true,
      },
      ["simulate", "build-tools"],
    ],
    [
      "cases",
      {
        apis: 10,
        tools: { ready: 2, building: 0, failed: 0 },
        instructions: 4,
        undecidedCases: 3,
        cases: { ...cases, approved: 1 },
        hasRealEndpoint: true,
      },
      ["review", "export"],
    ],
    [
      "the demo",
      {
        apis: 60,
        isDemo: true,
        tools: { ready: 6, building: 0, failed: 0 },
        instructions: 30,
        undecidedCases: 30,
      },
      ["review", "import-apis", "add-endpoint"],
    ],
  ])("after %s", (_what, facts, steps) => {
    expect(nextSteps({ ...nothing, ...facts })).toEqual(steps);
  });

  it("always knows something, and says it once", () => {
    const count = fc.nat(3);
    const facts = fc.record({
      apis: count,
      tools: fc.record({ ready: count, building: count, failed: count }),
      instructions: count,
      cases: fc.constant(cases),
      isDemo: fc.boolean(),
      instructionsWithoutCase: count,
      undecidedCases: count,
      hasRealEndpoint: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const steps = nextSteps(given);
        expect(steps.length).toBeGreaterThan(0);
        expect(new Set(steps).size).toBe(steps.length);
      }),
    );
  });
});
