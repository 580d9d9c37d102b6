import { expect, it } from "vitest";
import { answersOfRun } from "./answers-of-run.ts";

it.each([
  ["simulate", {}, "a model"],
  ["simulate", { settings: { maxRounds: 3 } }, "a model"],
  ["simulate", { settings: { executor: "http", useCache: true } }, "the real API, kept answers first"],
  ["simulate", { settings: { executor: "schema" } }, "the document's schemas"],
  ["simulate", { settings: { executor: "nobody" } }, null],
  ["simulate", null, null],
  ["build-tools", {}, null],
  ["write-instructions", {}, null],
  ["write-instructions", { mode: "blueprint" }, "the document's schemas"],
  ["write-instructions", { mode: "blueprint", blueprint: { executor: "model" } }, "a model"],
] as const)("the calls of a run of %s with %j are answered by %s", (kind, input, answers) => {
  expect(answersOfRun({ kind, input })).toBe(answers);
});
