import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "#lib/errors/json.ts";
import { anyInstance, anyToolEntry } from "#lib/corpus/testing/arbitrary-tool.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { ToolCall } from "#lib/llm/chat.ts";
import { toolTurnText } from "#lib/simulation/tools/tool-turn-text.ts";
import { readInstance } from "./read-instance.ts";
import { readTool } from "./read-tool.ts";
import { writeInstance } from "./write-instance.ts";
import { writeTool } from "./write-tool.ts";

function writeOfRead(entry: Json): Json {
  const read = readTool(entry, "/0");
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(" "));
  const { tool, instructions, instances } = read.record;
  return writeTool(
    tool,
    instructions,
    instances.map(({ trajectory }) => trajectory),
  );
}

describe("write(read(x)) keeps every field", () => {
  test("of any instance, with its key order", () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const read = readInstance(instance, "");
        expect(read.ok && JSON.stringify(writeInstance(read.trajectory))).toBe(JSON.stringify(instance));
      }),
      { numRuns: 1_000 },
    );
  });

  test("of any tool, with its key order", () => {
    fc.assert(
      fc.property(anyToolEntry, (entry) => {
        expect(JSON.stringify(writeOfRead(entry))).toBe(JSON.stringify(entry));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a case with native calls", () => {
  const call = (name: string): ToolCall => ({ id: name, name, arguments: "{}" });
  const rawText = toolTurnText({ text: "Both.", toolCalls: [call("getA"), call("getB")] });
  const step = { actionInput: "{}", observation: "Status Code: 200. Response: {}", statusCode: 200 };
  const trajectory: Trajectory = {
    instruction: "Get both.",
    steps: [
      { ...step, thought: "Both.", action: "getA", rawText, group: 0 },
      { ...step, thought: null, action: "getB", rawText, group: 0 },
      { ...step, thought: null, action: "getC", rawText: null },
    ],
    finalThought: null,
    finalAnswer: "Done.",
    error: null,
  };

  test("is written as text that ToolAlpaca's readers know, and comes back with its groups", () => {
    const written = writeInstance(trajectory);
    expect(written).toMatchObject({
      groups: [0, 0, null],
      intermediate_steps: [
        [["getA", "{}", " Both.\nAction: getA\nAction Input: {}"], step.observation],
        [["getB", "{}", " \nAction: getB\nAction Input: {}"], step.observation],
        [["getC", "{}", " \nAction: getC\nAction Input: {}"], step.observation],
      ],
    });
    const read = readInstance(written, "");
    expect(read.ok && read.trajectory.steps.map((one) => [one.thought, one.action, one.group])).toEqual([
      ["Both.", "getA", 0],
      [null, "getB", 0],
      [null, "getC", undefined],
    ]);
    expect(read.ok && writeInstance(read.trajectory)).toEqual(written);
  });

  test("a field of that name that is no list of groups stays as it is", () => {
    for (const groups of [[0], ["a", null, null], [null, null, null], "x"]) {
      const instance = { ...writeInstance(trajectory), groups };
      const read = readInstance(instance, "");
      expect(read.ok && writeInstance(read.trajectory)).toEqual(instance);
    }
  });
});

const published = path.resolve("../shared/data/toolalpaca");
if (existsSync(published)) {
  describe("published files", () => {
    test.each(["cases_7b.json", "eval_simulated.json"])("%s comes back to the letter", (file) => {
      const entries = JSON.parse(readFileSync(path.join(published, file), "utf8")) as Json[];
      for (const entry of entries) expect(JSON.stringify(writeOfRead(entry))).toBe(JSON.stringify(entry));
    });
  });
}
