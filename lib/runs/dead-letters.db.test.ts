import { PgBoss } from "pg-boss";
import { afterEach, describe, expect, it } from "vitest";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { PageQuery } from "#lib/http/page.ts";
import { QUEUE_SCHEMA } from "#lib/jobs/queue-options.ts";
import { planRunJob, runItemJob } from "#lib/jobs/run-jobs.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { getRun } from "./get-run.ts";
import { listDeadLetters } from "./list-dead-letters.ts";
import { planRun } from "./plan-run.ts";
import { StartRun } from "./schemas.ts";
import { sendBack } from "./send-back.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel } from "./testing/scripted-model.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
const now = (): Date => new Date();
const workers: RunningWorker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(5_000)));
  await test.db.$executeRaw`delete from pgboss.job`;
  await test.db.runItem.updateMany({ where: { diedAt: { not: null } }, data: { diedAt: null } });
  await test.db.run.updateMany({ data: { diedAt: null } });
});

async function work(): Promise<void> {
  const { connect } = scriptedModel();
  workers.push(await startWorker({ connectionString: test.url, concurrency: 4, connect }));
}

async function plannedRun(count: number): Promise<{ runId: string; items: string[] }> {
  const { instructionIds } = await makeLibraryTool(test.ctx, count);
  const input = StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } });
  const { id: runId } = await startRun(test.ctx, input);
  await planRun(test.db, runId, now);
  const items = await test.db.runItem.findMany({ where: { runId }, orderBy: { position: "asc" } });
  return { runId, items: items.map(({ id }) => id) };
}

/** As the worker leaves them that gives them up. */
async function bury(items: string[], at: Date): Promise<void> {
  await test.db.runItem.updateMany({
    where: { id: { in: items } },
    data: {
      status: "failed",
      deliveries: 11,
      diedAt: at,
      finishedAt: at,
      error: { code: "worker-lost", message: "Its worker died 10 times over it." },
    },
  });
}

const list = (query: { cursor?: string; limit?: number } = {}) =>
  listDeadLetters(test.ctx, PageQuery.parse(query));
const endedRun = (id: string) =>
  until(async () => {
    const run = await getRun(test.ctx, id);
    return !["queued", "running"].includes(run.status) && run;
  });

describe("the dead-letter list", () => {
  it("says of which run, what, how often, why and since when, over all runs, page by page", async () => {
    const one = await plannedRun(3);
    const two = await plannedRun(2);
    await bury(one.items.slice(0, 2), new Date("2026-01-01T10:00:00.000Z"));
    await bury(two.items, new Date("2026-01-02T10:00:00.000Z"));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ limit: 3, ...(cursor === null ? {} : { cursor }) });
      expect(page.total).toBe(4);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([...two.items.toReversed(), ...one.items.slice(0, 2).toReversed()]);
    expect((await list()).items[0]).toMatchObject({
      what: "item",
      runId: two.runId,
      runKind: "simulate",
      deliveries: 11,
      error: { code: "worker-lost" },
      diedAt: "2026-01-02T10:00:00.000Z",
      label: expect.stringContaining("river1") as string,
    });
    await expect(list({ cursor: "nonsense" })).rejects.toMatchObject({ code: "bad-input" });
  });

  it("sends back what was chosen, in a run that has ended: that and no more is made, nothing twice", async () => {
    const { runId, items } = await plannedRun(4);
    const [first = "", second = "", ...others] = items;
    await bury([first, second], now());
    await work();
    expect(await endedRun(runId)).toMatchObject({ status: "succeeded", counts: { succeeded: 2, failed: 2 } });
    expect((await getRun(test.ctx, runId)).failures).toMatchObject([{ count: 2, dead: 2 }]);

    expect(await sendBack(test.ctx, { ids: [first, ...others, newId()] })).toEqual({ sentBack: 1 });
    expect(await endedRun(runId)).toMatchObject({ counts: { succeeded: 3, failed: 1 } });
    expect((await list()).items.map(({ id }) => id)).toEqual([second]);
    expect(await test.db.runItem.findUnique({ where: { id: first } })).toMatchObject({
      attempt: 1,
      deliveries: 1,
      diedAt: null,
      error: null,
    });
    const made = await test.db.case.findMany({ where: { runId }, select: { instructionId: true } });
    expect(new Set(made.map(({ instructionId }) => instructionId)).size).toBe(3);
    expect(made).toHaveLength(3);
  });

  it("sent back by two at the same moment: each letter once", async () => {
    const one = await plannedRun(3);
    const two = await plannedRun(3);
    await bury([...one.items, ...two.items], now());
    await test.db.$executeRaw`delete from pgboss.job`;
    const sent = await Promise.allSettled(Array.from({ length: 4 }, () => sendBack(test.ctx, { all: true })));
    expect(sent.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))).toEqual([{ sentBack: 6 }]);
    for (const one of sent.filter(({ status }) => status === "rejected"))
      expect(one).toMatchObject({ reason: { code: "conflict" } });
    const jobs = await test.db.$queryRaw<unknown[]>`select 1 from pgboss.job where name = ${runItemJob.name}`;
    expect(jobs).toHaveLength(6);
    expect(
      await test.db.runItem.count({ where: { attempt: 1, runId: { in: [one.runId, two.runId] } } }),
    ).toBe(6);
    expect(await list()).toEqual({ items: [], total: 0, nextCursor: null });
  });
});

/** Fails a job as often as its queue lets it be tried. */
async function wearOut(name: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: test.url,
    schema: QUEUE_SCHEMA,
    migrate: false,
    schedule: false,
    supervise: false,
    max: 2,
  });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    await test.db.$executeRaw`update pgboss.job set retry_limit = 0 where name = ${name}`;
    const [job] = await boss.fetch(name);
    if (!job) throw new Error("there is no job");
    await boss.fail(name, job.id, { message: "the disk is full" });
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

describe("a job that the queue gives up", () => {
  it("puts its item into the list, with the last error; sent back, it is made", async () => {
    const { runId, items } = await plannedRun(1);
    await wearOut(runItemJob.name);
    await work();
    const letter = await until(async () => (await list()).items[0]);
    expect(letter).toMatchObject({
      id: items[0],
      what: "item",
      error: { code: "undeliverable", message: expect.stringContaining("the disk is full") as string },
    });
    expect(await endedRun(runId)).toMatchObject({ status: "failed" });
    await sendBack(test.ctx, { ids: [letter.id] });
    expect(await endedRun(runId)).toMatchObject({
      status: "succeeded",
      counts: { succeeded: 1 },
      error: null,
    });
    expect((await list()).total).toBe(0);
  });

  it("puts a run that could not be planned into the list; sent back, it is planned and made", async () => {
    const { instructionIds } = await makeLibraryTool(test.ctx, 2);
    const input = StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } });
    const { id: runId } = await startRun(test.ctx, input);
    await wearOut(planRunJob.name);
    await work();
    const letter = await until(async () => (await list()).items[0]);
    expect(letter).toMatchObject({ id: runId, runId, what: "planning", error: { code: "undeliverable" } });
    expect(await getRun(test.ctx, runId)).toMatchObject({ status: "failed", counts: { total: 0 } });
    await sendBack(test.ctx, { all: true });
    expect(await endedRun(runId)).toMatchObject({ status: "succeeded", counts: { succeeded: 2 } });
    await expect(sendBack(test.ctx, { ids: [runId] })).rejects.toMatchObject({ code: "conflict" });
  });
});
