import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { findAnswer } from "#lib/answers/find-answer.ts";
import { clearAnswers } from "#lib/answers/clear-answers.ts";
import { orchardCase } from "#lib/simulation/testing/orchard.ts";
import { answering, calling, finishing, scriptedChat } from "#lib/simulation/testing/scripted-chat.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { getRun } from "./get-run.ts";
import { itemExecutor } from "./item-executor.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel } from "./testing/scripted-model.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
const model = scriptedModel();
let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker({ connectionString: test.url, concurrency: 8, connect: model.connect });
});
afterAll(() => worker.stop(5_000));

const input = orchardCase({ useCache: true });
const look = calling("getTree", { treeId: 4 });
const tree = (kind: string) => answering(200, { treeId: 4, kind });

/** Plays a case of the orchard; `answers` are what the model says for the tool. */
async function playCase(toolId: string, caseId: string, answers: string[]) {
  const chat = scriptedChat({ assistant: [look, finishing("x")], executor: answers });
  const work = { db: test.db, now: () => new Date(), sleep: () => Promise.resolve() };
  const ports = await itemExecutor(work, input, { caseId, toolId });
  const { trajectory } = await simulate(input, { chat: chat.chat, onStep: () => undefined, ...ports });
  return { observation: trajectory.steps[0]?.observation, asked: chat.to("executor").length };
}

describe("a run that uses the answers kept", () => {
  it("asks the model once for the same question of many cases", async () => {
    const { toolId, instructionIds } = await makeLibraryTool(test.ctx, 12);
    const run = async (settings: Record<string, unknown>) => {
      const before = model.requests.filter(({ agent }) => agent === "executor").length;
      const { id } = await startRun(
        test.ctx,
        StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds }, settings }),
      );
      await until(async () => (await getRun(test.ctx, id)).status === "succeeded");
      return model.requests.filter(({ agent }) => agent === "executor").length - before;
    };
    expect(await run({})).toBe(12);
    expect(await test.db.toolAnswer.count({ where: { toolId } })).toBe(0);
    // Eight at once may ask before the first answer is there.
    expect(await run({ useCache: true })).toBeLessThanOrEqual(8);
    expect(await run({ useCache: true })).toBe(0);
    expect(await test.db.toolAnswer.findMany({ where: { toolId } })).toMatchObject([
      { functionName: "searchBooks", args: { word: "river" } },
    ]);
  });

  it("gives two cases that ask at once the answer that was kept first", async () => {
    const toolId = newId();
    const both = await Promise.all(["plum", "pear"].map((kind) => playCase(toolId, newId(), [tree(kind)])));
    const [first, second] = both;
    expect(first?.observation).toMatch(/plum|pear/);
    expect(first?.observation).toBe(second?.observation);
  });

  it("does not keep an answer that breaks its schema", async () => {
    const toolId = newId();
    await playCase(toolId, newId(), [answering(200, { treeId: "four" })]);
    expect(await playCase(toolId, newId(), [tree("plum")])).toMatchObject({ asked: 1 });
    expect(await playCase(toolId, newId(), [])).toMatchObject({ asked: 0 });
  });

  it("plays a case again as it was: the model is asked where it was asked before, the cache where it was used", async () => {
    const toolId = newId();
    const [maker, user] = [newId(), newId()];
    const made = await playCase(toolId, maker, [tree("plum")]);
    const used = await playCase(toolId, user, []);
    expect(await playCase(toolId, maker, [tree("plum")])).toEqual(made);
    expect(made.asked).toBe(1);
    await clearAnswers(test.ctx, toolId, {});
    expect(await findAnswer(test.db, toolId, "any", new Date())).toBeNull();
    expect(await playCase(toolId, user, [])).toEqual(used);
  });
});
