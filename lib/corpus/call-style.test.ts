import { expect, test } from "vitest";
import { callStyleOf } from "./call-style.ts";
import type { Step } from "./trajectory.ts";

const step = (action: string, statusCode: number | null, group?: number): Step => ({
  thought: null,
  action,
  actionInput: "{}",
  observation: "",
  statusCode,
  rawText: null,
  ...(group === undefined ? {} : { group }),
});

test.each([
  ["no call", [], "none"],
  ["a question to the user", [step("getDetails", null)], "none"],
  ["one call", [step("getKite", 200)], "simple"],
  ["one call that failed", [step("getKite", 500)], "simple"],
  ["one call that was made again", [step("getKite", 400), step("getKite", 200)], "simple"],
  ["a question, then one call", [step("getDetails", null), step("getKite", 200)], "simple"],
  ["one after the other", [step("searchKites", 200), step("getKite", 200)], "multiple"],
  ["the same twice, one after the other", [step("getKite", 200), step("getKite", 201)], "multiple"],
  ["one function twice at once", [step("getKite", 200, 0), step("getKite", 404, 0)], "parallel"],
  ["a call and a question at once", [step("getKite", 200, 0), step("getDetails", null, 0)], "simple"],
  ["two functions at once", [step("getKite", 200, 0), step("getWind", 200, 0)], "parallel-multiple"],
  [
    "several turns of parallel calls",
    [step("a", 200, 0), step("a", 200, 0), step("a", 200, 2), step("b", 200, 2)],
    "parallel-multiple",
  ],
] as const)("%s", (_, steps, style) => {
  expect(callStyleOf({ steps: [...steps] })).toBe(style);
});
