import { describe, expect, test } from "vitest";
import type { InstancePart, InstructionPart } from "#lib/corpus/formats/toolalpaca/tool-record.ts";
import { pairInstances, planInstructions, type StoredInstruction } from "./plan-instructions.ts";

const given = (...texts: string[]): InstructionPart[] =>
  texts.map((text, position) => ({ position, text, goldenAnswer: null }));
const stored = (...texts: string[]): StoredInstruction[] =>
  texts.map((text, position) => ({ id: `old${position}`, position, text, goldenAnswer: null }));
const counter = (): (() => string) => {
  let next = 0;
  return () => `new${next++}`;
};

describe("which instructions are new", () => {
  test("the n-th of a text is the n-th that is stored; what is left goes to the end", () => {
    const plan = planInstructions(given("b", "a", "a", "c"), stored("a", "b", "a", "x"), counter());
    expect(plan.ids).toEqual(["old1", "old0", "old2", "new0"]);
    expect(plan.inserts).toEqual([{ id: "new0", position: 4, text: "c", goldenAnswer: null }]);
  });

  test("a golden answer fills a gap, equals what is there in any key order, or differs and gives way", () => {
    const golden = { Action: "a", Action_Input: "{}" };
    const rows = stored("gap", "same", "other").map((row, index) => ({
      ...row,
      goldenAnswer: index === 0 ? null : [golden],
    }));
    const parts = given("gap", "same", "other").map((part, index) => ({
      ...part,
      goldenAnswer: index === 2 ? [] : [{ Action_Input: "{}", Action: "a" }],
    }));
    const plan = planInstructions(parts, rows, counter());
    expect([plan.goldenFills.map(({ id }) => id), plan.golden, plan.differing]).toEqual([
      ["old0"],
      { created: 1, unchanged: 1 },
      [2],
    ]);
  });
});

describe("whose instruction an instance is", () => {
  const instances = (...texts: string[]): InstancePart[] =>
    texts.map((instruction, position) => ({
      at: "",
      position,
      trajectory: { instruction, steps: [], finalThought: null, finalAnswer: "", error: null },
    }));
  const ids = ["i0", "i1", "i2"];

  test.each<[string, string[], (string | null)[]]>([
    ["each at its place", ["a", "b", "c"], ["i0", "i1", "i2"]],
    ["a reworded one at its place, where there are as many", ["a", "B?", "c"], ["i0", "i1", "i2"]],
    ["fewer, found by their text", ["c", "a"], ["i2", "i0"]],
    ["fewer, one reworded", ["B?", "c"], [null, "i2"]],
    ["more, two of one text", ["a", "b", "c", "a"], ["i0", "i1", "i2", null]],
  ])("%s", (_, texts, expected) => {
    expect(pairInstances(instances(...texts), given("a", "b", "c"), ids)).toEqual(expected);
  });
});
