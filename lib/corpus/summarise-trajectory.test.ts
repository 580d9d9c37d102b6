import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SEARCH_TEXT_LIMIT, summariseTrajectory } from "./summarise-trajectory.ts";
import type { Step, Trajectory } from "./trajectory.ts";

const step = (action: string, actionInput: string): Step => ({
  thought: null,
  action,
  actionInput,
  observation: "seen",
  statusCode: 200,
  rawText: null,
});
const base: Trajectory = {
  instruction: "Find a kite",
  steps: [],
  finalThought: "hidden",
  finalAnswer: null,
  error: null,
};

test("counts steps, keeps repeated calls in order, joins what a search should find", () => {
  const summary = summariseTrajectory({
    ...base,
    steps: [step("find", '{"q":"kite"}'), step("find", "{}")],
    finalAnswer: "A red one.",
  });
  expect(summary).toEqual({
    stepCount: 2,
    calls: ["find", "find"],
    callStyle: "multiple",
    searchText: 'Find a kite\nfind {"q":"kite"}\nfind {}\nA red one.',
  });
});

test("a failed case is found by its error", () => {
  expect(summariseTrajectory({ ...base, error: "out of rounds" }).searchText).toBe(
    "Find a kite\nout of rounds",
  );
});

// UTF-16 units, halves of pairs among them.
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((codes) => String.fromCharCode(...codes));

test("whatever the texts hold, the search text can be stored", () => {
  fc.assert(
    fc.property(units, units, (instruction, action) => {
      const { searchText, calls } = summariseTrajectory({
        ...base,
        instruction: `\u0000\ud800${instruction}`,
        steps: [step(action, "")],
      });
      expect([searchText, ...calls].every((text) => text.isWellFormed() && !text.includes("\u0000"))).toBe(
        true,
      );
    }),
  );
  const long = summariseTrajectory({ ...base, instruction: "x".repeat(SEARCH_TEXT_LIMIT * 2) });
  expect(long.searchText.length).toBe(SEARCH_TEXT_LIMIT);
});
