import { Client } from "pg";
import { expect, it } from "vitest";
import { getBulk } from "#lib/bulk/get-bulk.ts";
import { runBulk } from "#lib/bulk/run-bulk.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { makeManyCases, makeTool } from "#lib/cases/testing/case-fixtures.ts";
import { createDatabase } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { getQueue } from "#lib/queues/get-queue.ts";
import { makeQueue } from "#lib/queues/make-queue.ts";
import { runIntake } from "#lib/queues/run-intake.ts";
import { MakeQueue } from "#lib/queues/schemas.ts";
import { until } from "#lib/runs/testing/until.ts";
import { useWorkerProcesses } from "./testing/worker-processes.ts";

const test = useTestDatabase();
const { start, end } = useWorkerProcesses(test, 2);
/** Several parts of each: an intake puts 5,000 in at a time, an action changes 1,000. */
const CASES = 17_500;
/** Where it is held up, and how many are through by then. */
const HOLDS = [
  { at: 6_500, taken: 5_000, decided: 6_000 },
  { at: 12_500, taken: 10_000, decided: 12_000 },
];

async function makeCases(): Promise<{ toolId: string; ids: string[] }> {
  const tool = await makeTool(test.ctx);
  return { toolId: tool.toolId, ids: await makeManyCases(test.ctx, tool, CASES) };
}

/** Holds a case, so that whoever comes to it waits in the middle of a transaction. @returns a way to let it go */
async function holdCase(id: string): Promise<() => Promise<void>> {
  const other = new Client({ connectionString: test.url });
  await other.connect();
  await other.query("begin");
  await other.query("select 1 from cases where id = $1 for update", [id]);
  return async () => {
    await other.query("rollback");
    await other.end();
  };
}

const isWaiting = async (): Promise<boolean> => {
  const [{ count } = { count: 0 }] = await test.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return count === 2;
};

it("a queue being filled and an action on many go on after their worker was killed in the middle of both, twice: none lost, none double", async () => {
  const { toolId, ids } = await makeCases();
  const filter = { tool: [toolId] };
  const queue = await makeQueue(
    test.ctx,
    MakeQueue.parse({ name: "Many kites", reviewsPerCase: 2, overlapPercent: 20, filter }),
  );
  const change = { kind: "decide" as const, decision: "approved" as const, reasons: [], comment: "" };
  const action = await startBulk(test.ctx, { change, filter, expectedCount: CASES });
  const progress = async () => {
    const [{ intake, cases }, { done }] = [
      await getQueue(test.ctx, queue.id),
      await getBulk(test.ctx, action.id),
    ];
    return { taken: intake?.done ?? cases, decided: done };
  };

  for (const { at, taken, decided } of HOLDS) {
    const letGo = await holdCase(ids[at] ?? "");
    const child = start();
    await until(isWaiting, 60_000);
    await end(child, "SIGKILL");
    expect(await progress()).toEqual({ taken, decided });
    await letGo();
  }

  start();
  await until(async () => (await getBulk(test.ctx, action.id)).status === "done", 60_000);
  await until(async () => (await getQueue(test.ctx, queue.id)).intake === null, 60_000);
  expect(await progress()).toEqual({ taken: CASES, decided: CASES });
  const inQueue = await test.db.queueCase.findMany({
    where: { queueId: queue.id },
    orderBy: { position: "asc" },
  });
  expect(inQueue.map(({ position }) => position)).toEqual(ids.map((_, position) => position));
  expect(inQueue.map(({ caseId }) => caseId)).toEqual(ids);
  expect(await test.db.queuePlace.count({ where: { queueId: queue.id } })).toBe(CASES * 1.2);
  const reviews = await test.db.review.findMany({
    where: { caseId: { in: ids } },
    select: { caseId: true },
  });
  expect(reviews.map(({ caseId }) => caseId).toSorted()).toEqual(ids);
  expect(await test.db.case.count({ where: { decision: "approved" } })).toBe(CASES);
}, 240_000);

it("both go over the same cases in different orders without waiting for each other in a circle", async () => {
  const { toolId } = await makeCases();
  const filter = { tool: [toolId] };
  const queue = await makeQueue(
    test.ctx,
    MakeQueue.parse({ name: "Kites in any order", order: "random", seed: 7, filter }),
  );
  const change = { kind: "tag" as const, add: ["seen"], remove: [] };
  const action = await startBulk(test.ctx, { change, filter, expectedCount: CASES });
  const other = createDatabase(test.url, 2);
  const workOn = (db: typeof test.db) => ({ db, now: () => new Date(), isStopping: () => false });
  try {
    await Promise.all([
      runBulk(workOn(test.db), action.id),
      runIntake(workOn(other), queue.intake?.id ?? ""),
    ]);
  } finally {
    await other.$disconnect();
  }
  expect(await getBulk(test.ctx, action.id)).toMatchObject({ status: "done", done: CASES });
  expect(await getQueue(test.ctx, queue.id)).toMatchObject({ intake: null, cases: CASES });
}, 120_000);
