import { describe, expect, it } from "vitest";
import { schemaExecutor } from "#lib/simulation/executor/schema-executor.ts";
import type { Executor } from "#lib/simulation/executor/executor.ts";
import { orchardCase } from "#lib/simulation/testing/orchard.ts";
import type { ChatPort } from "#lib/llm/chat.ts";
import { compareGolden } from "#lib/checks/golden/compare-golden.ts";
import type { PlannedCall } from "./draw-plan.ts";
import { playPlan } from "./play-plan.ts";
import { writeGolden } from "./write-golden.ts";

const input = orchardCase({ executor: "schema" });
const nobody: ChatPort = () => Promise.reject(new Error("no model is to be asked"));
const search: PlannedCall = { action: "searchTrees", said: { kind: "plum", limit: 4 }, found: {} };
const detail: PlannedCall = {
  action: "getTree",
  said: {},
  found: { treeId: { call: 0, keys: ["trees", 0, "treeId"] } },
};
const answering =
  (...answers: [number, string][]): Executor =>
  ({ index }) => {
    const [statusCode, body] = answers[index] ?? [500, ""];
    return { statusCode, body, answeredBy: "schema" };
  };

describe("a plan played", () => {
  it("puts what came back into the calls after it, and gives the golden answer in ToolAlpaca's dialect", async () => {
    const played = await playPlan([search, detail], input, {
      chat: nobody,
      executor: schemaExecutor(input),
    });
    if (!played.ok) throw new Error(played.reason);
    const [first, second] = played.calls;
    const [tree] = (JSON.parse(first?.body ?? "") as { trees: { treeId: number }[] }).trees;
    expect(second?.args).toEqual({ treeId: tree?.treeId });
    const golden = writeGolden(played.calls);
    expect(golden).toEqual([
      { Action: "searchTrees", Action_Input: '{"kind": "plum", "limit": 4}' },
      { Action: "getTree", Action_Input: '{"treeId": ${treeId from searchTrees}}' },
    ]);
    expect(compareGolden(golden, played.steps, input.tool.functions)).toMatchObject({
      calls: [
        { status: "matched", step: 0 },
        { status: "matched", step: 1 },
      ],
      needless: [],
    });
  });

  it.each<[string, PlannedCall[], Executor, RegExp]>([
    [
      "a call that breaks its schema",
      [{ ...search, said: { kind: "plum", limit: "many" } }],
      answering(),
      /breaks its schema/,
    ],
    ["an error", [search], answering([404, "{}"]), /answered with status 404/],
    ["an answer against its schema", [search], answering([200, '{"trees": 3}']), /\$\.trees/],
    [
      "nothing where the next call needs it",
      [search, detail],
      answering([200, '{"trees": []}']),
      /held nothing at \$\.trees\[0\]\.treeId/,
    ],
  ])("is dropped at %s, with the reason", async (_, plan, executor, reason) => {
    const played = await playPlan(plan, input, { chat: nobody, executor });
    expect(played).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });
});
