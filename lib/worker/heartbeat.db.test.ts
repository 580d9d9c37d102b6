import { PgBoss } from "pg-boss";
import { expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { QUEUE_SCHEMA } from "#lib/jobs/queue-options.ts";
import { runItemJob } from "#lib/jobs/run-jobs.ts";
import { claimItem } from "#lib/runs/claim-item.ts";
import { planRun } from "#lib/runs/plan-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { scriptedModel } from "#lib/runs/testing/scripted-model.ts";
import { until } from "#lib/runs/testing/until.ts";
import { startWorker } from "./start-worker.ts";

const test = useTestDatabase();
const now = (): Date => new Date();

it("gives an item to another worker within about 20 seconds when its own, on another machine, is gone", async () => {
  const { instructionIds } = await makeLibraryTool(test.ctx, 1);
  const { id } = await startRun(
    test.ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } }),
  );
  await planRun(test.db, id, now);
  const gone = new PgBoss({
    connectionString: test.url,
    schema: QUEUE_SCHEMA,
    migrate: false,
    schedule: false,
    supervise: false,
    max: 1,
  });
  gone.on("error", () => undefined);
  await gone.start();
  const [job] = await gone.fetch<{ itemId: string }>(runItemJob.name);
  await gone.stop({ graceful: false, close: true });
  if (!job) throw new Error("nothing was fetched");
  await claimItem(
    test.db,
    job.data.itemId,
    { workerId: "elsewhere", jobId: job.id, deliveryNumber: job.retryCount },
    now(),
  );
  const before = performance.now();
  const worker = await startWorker({
    connectionString: test.url,
    concurrency: 2,
    connect: scriptedModel().connect,
  });
  try {
    await until(
      async () => (await test.db.run.findUnique({ where: { id } }))?.status === "succeeded",
      40_000,
    );
    expect(performance.now() - before).toBeLessThan(25_000);
  } finally {
    await worker.stop(1_000);
  }
});
