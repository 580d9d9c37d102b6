import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { anyText } from "#lib/corpus/testing/arbitrary-tool.ts";
import { writePair, type PromptTool } from "./write-pair.ts";

const tool: PromptTool = {
  functionDescription: { find: "Finds a kite.", fly: "Flies it.", components: "#Kite: Object{id}" },
  functionNames: ["fly", "find"],
};
const step = (action: string): Step => ({
  thought: "I look.",
  action,
  actionInput: '{"q": 1}',
  observation: "Status Code: 200. Response: []",
  statusCode: 200,
  rawText: null,
});
const whole: Trajectory = {
  instruction: "Find a kite.\nHint: fly it",
  steps: [step("find")],
  finalThought: "Found.",
  finalAnswer: "Here.",
  error: null,
};
const paper = { applyPaperRules: true, maxSteps: 5 };

test("spans in turn: context, what the assistant wrote, what came back, the answer", () => {
  const written = writePair(tool, whole, paper);
  if (!written.ok) throw new Error(written.reason);
  const [process, trainable] = written.pair;
  expect(trainable).toEqual([false, true, false, true]);
  expect(process.slice(1)).toEqual([
    'I look.\nASSISTANT Action: find\nASSISTANT Action Input: {"q": 1}\nASSISTANT Observation: ',
    "Status Code: 200. Response: []\nASSISTANT Thought: ",
    "Found.\nASSISTANT Response: Here.",
  ]);
  expect(process[0]).toMatch(
    /getDetails: .*\nfly: Flies it\.\nfind: Finds a kite\.\n#Kite: Object\{id\}\n[^]*\nUSER: Find a kite\.\nASSISTANT Thought: $/,
  );
});

describe("the paper's rules", () => {
  test.each<[string, Trajectory, string]>([
    ["a failed case", { ...whole, error: "out of rounds", finalAnswer: null }, "failed"],
    ["no steps", { ...whole, steps: [] }, "no steps"],
    [
      "too many steps",
      { ...whole, steps: Array.from({ length: 6 }, () => step("find")) },
      "more than 5 steps",
    ],
    ["only questions", { ...whole, steps: [step("getDetails"), step("getDetails")] }, "only getDetails"],
  ])("leave out %s", (_, trajectory, reason) => {
    expect(writePair(tool, trajectory, paper)).toEqual({ ok: false, reason });
  });

  test("can be switched off; a failed case then ends with its last observation", () => {
    const failed = writePair(
      tool,
      { ...whole, error: "out of rounds", finalAnswer: null },
      { ...paper, applyPaperRules: false },
    );
    expect(failed.ok && failed.pair[1]).toEqual([false, true, false]);
    expect(writePair(tool, { ...whole, steps: [] }, { ...paper, applyPaperRules: false }).ok).toBe(true);
  });
});

describe("steps that do not count", () => {
  const two: Trajectory = { ...whole, steps: [step("find"), step("fly")] };
  test("are context, spans as before", () => {
    const all = writePair(tool, two, paper);
    const some = writePair(tool, two, paper, [true, false, true]);
    if (!all.ok || !some.ok) throw new Error("left out");
    expect(some.pair[0]).toEqual(all.pair[0]);
    expect(some.pair[1]).toEqual([false, true, false, false, false, true]);
  });

  test("leave a case out where none counts", () => {
    expect(writePair(tool, two, paper, [false, false, false])).toEqual({
      ok: false,
      reason: "no step counts for training",
    });
  });
});

test("a case that a person cut ends with what came back", () => {
  const cut = writePair(tool, { ...whole, finalAnswer: null, finalThought: null, isCut: true }, paper);
  expect(cut.ok && cut.pair[1]).toEqual([false, true, false]);
});

test("whatever the texts, spans alternate and only the assistant's words are trained", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ thought: anyText, observation: anyText }), { minLength: 1, maxLength: 5 }),
      anyText,
      (rounds, answer) => {
        const steps = rounds.map((round) => ({ ...step("find"), ...round }));
        const written = writePair(tool, { ...whole, steps, finalAnswer: answer }, paper);
        if (!written.ok) throw new Error(written.reason);
        const [process, trainable] = written.pair;
        expect(trainable).toEqual(process.map((_, index) => index % 2 === 1));
        expect(process.filter((_, index) => index % 2 === 0).slice(1)).toEqual(
          steps.map(({ observation }) => `${observation}\nASSISTANT Thought: `),
        );
      },
    ),
  );
});
