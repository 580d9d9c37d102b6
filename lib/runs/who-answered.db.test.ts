import { afterAll, beforeAll, expect, it } from "vitest";
import { editCase } from "#lib/cases/edit-case.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { getRun } from "./get-run.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel } from "./testing/scripted-model.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
let worker: RunningWorker;
beforeAll(async () => {
  const { connect } = scriptedModel();
  worker = await startWorker({ connectionString: test.url, concurrency: 1, connect });
});
afterAll(() => worker.stop(5_000));

/** A case of one instruction, played with these settings. */
async function play(instructionIds: string[], settings: Record<string, unknown>): Promise<string> {
  const input = { kind: "simulate", instructions: { ids: instructionIds }, settings };
  const { id } = await startRun(test.ctx, StartRun.parse(input));
  // Some find no end: this model knows only what it says itself. Their steps are there all the same.
  await until(async () => !["queued", "running"].includes((await getRun(test.ctx, id)).status));
  return (await test.db.case.findFirstOrThrow({ where: { runId: id } })).id;
}

const saidBy = async (id: string) => (await getCase(test.ctx, id)).answeredBy;

it("a case says who answered each of its steps", async () => {
  const { instructionIds } = await makeLibraryTool(test.ctx, 1);
  const byModel = await play(instructionIds, { useCache: true });
  expect(await saidBy(byModel)).toEqual(["model"]);
  expect(await saidBy(await play(instructionIds, { useCache: true }))).toEqual(["cache"]);
  expect((await saidBy(await play(instructionIds, { executor: "schema" })))[0]).toBe("schema");
  expect((await saidBy(await play(instructionIds, { faultShare: 1 })))[0]).toBe("fault");

  const { steps, finalAnswer, finalThought } = await getCase(test.ctx, byModel);
  const [first] = steps;
  if (!first) throw new Error("the case has no step");
  const instruction = "Which books are about rivers?";
  const trajectory = { instruction, steps, finalAnswer, finalThought, error: null };
  const edited = await editCase(test.ctx, byModel, { revision: 0, reason: "", trajectory });
  // The step is as it was answered, until its answer is changed by hand.
  expect(edited.answeredBy).toEqual(["model"]);
  const changed = { ...trajectory, steps: [{ ...first, observation: '{"books": []}' }, first] };
  expect(await editCase(test.ctx, byModel, { revision: 1, reason: "", trajectory: changed })).toMatchObject({
    answeredBy: [null, null],
  });
});
