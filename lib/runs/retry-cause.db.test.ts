import { expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { ModelError } from "#lib/llm/chat.ts";
import { useWorkers } from "#lib/worker/testing/use-workers.ts";
import { getRun } from "./get-run.ts";
import { listRunItems } from "./list-run-items.ts";
import { retryFailed } from "./retry-failed.ts";
import { ListRunItemsQuery, type RunDetail, StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel } from "./testing/scripted-model.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
const startWorker = useWorkers(test);

const LATE = "No answer within 5 seconds.";
const KEY = "The key is wrong.";
const ended = (id: string): Promise<RunDetail> =>
  until(async () => {
    const run = await getRun(test.ctx, id);
    return run.status !== "queued" && run.status !== "running" && run;
  });

it("works again on the items that failed of one cause, and leaves those of the others as they are", async () => {
  const broken = new Set(["key", "late"]);
  // By the number of the instruction: 0 and 1 are refused, 2 to 4 come too late, 5 is made.
  const model = scriptedModel(({ messages }) => {
    const place = Number(/river(\d)/.exec(JSON.stringify(messages))?.[1]);
    if (place < 2 && broken.has("key")) throw new ModelError("unauthorized", KEY, { httpStatus: 401 });
    if (place >= 2 && place < 5 && broken.has("late")) throw new ModelError("refused", LATE);
  });
  await startWorker({ concurrency: 4, connect: model.connect });
  const { toolId, instructionIds } = await makeLibraryTool(test.ctx, 6);
  const { id } = await startRun(
    test.ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } }),
  );
  const failed = await ended(id);
  expect(failed.counts).toMatchObject({ succeeded: 1, failed: 5 });
  expect(failed.failures).toEqual([
    { code: "refused", message: LATE, count: 3, dead: 0, toolId, endpoint: "offline" },
    { code: "unauthorized", message: KEY, count: 2, dead: 0, toolId, endpoint: "offline" },
  ]);
  const those = ListRunItemsQuery.parse({ code: "refused", message: LATE });
  expect((await listRunItems(test.ctx, id, those)).items.map(({ position }) => position)).toEqual([2, 3, 4]);

  broken.clear();
  expect(await retryFailed(test.ctx, id, { cause: { code: "refused", message: LATE } })).toEqual({
    retried: 3,
  });
  const mended = await ended(id);
  expect(mended.counts).toMatchObject({ succeeded: 4, failed: 2 });
  expect(mended.failures).toMatchObject([{ code: "unauthorized", count: 2 }]);
  await expect(
    retryFailed(test.ctx, id, { cause: { code: "unauthorized", message: "Another." } }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await getRun(test.ctx, id)).toMatchObject({ status: "succeeded", counts: { failed: 2 } });
  expect(await retryFailed(test.ctx, id, { cause: { code: "unauthorized" } })).toEqual({ retried: 2 });
  expect(await ended(id)).toMatchObject({ counts: { succeeded: 6, failed: 0 }, failures: [] });
});
