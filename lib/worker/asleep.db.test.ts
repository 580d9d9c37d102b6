import { afterEach, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { type OfflineServer, startOfflineServer } from "#lib/llm/offline/server.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { useWorkerProcesses } from "./testing/worker-processes.ts";

const test = useTestDatabase();
const CASES = 300;
const CONCURRENCY = 8;

let server: OfflineServer | null = null;
// The processes end before the server that they ask.
afterEach(async () => server?.close());
const { start, end } = useWorkerProcesses(test, CONCURRENCY, "silent");

/** All that a late writer could spoil. */
async function whatIsThere(runId: string) {
  const cases = await test.db.case.findMany({
    where: { runId },
    orderBy: { id: "asc" },
    include: {
      steps: { orderBy: { position: "asc" } },
      revisions: true,
      findings: { orderBy: { id: "asc" } },
      reviews: true,
    },
  });
  const items = await test.db.runItem.findMany({ where: { runId }, orderBy: { position: "asc" } });
  return { cases, items };
}

it("a worker that sleeps beyond its heartbeat loses its items to another; awake again, it writes nothing of them", async () => {
  server = await startOfflineServer({ latencyMs: 60, port: 0 });
  const endpoint = { baseUrl: server.baseUrl, model: "offline-loopback", maxConcurrency: 2 * CONCURRENCY };
  await putEndpoint(test.ctx, "loopback", PutEndpoint.parse(endpoint));
  const { instructionIds } = await makeLibraryTool(test.ctx, CASES);
  const input = { kind: "simulate", instructions: { ids: instructionIds }, endpoint: "loopback" };
  const { id } = await startRun(test.ctx, StartRun.parse(input));

  const sleeper = start();
  const sleeperId = await until(async () => {
    const workers = await test.db.worker.findMany({ where: { pid: sleeper.pid ?? 0 } });
    return workers[0]?.id;
  });
  const heldBySleeper = () =>
    test.db.runItem.count({
      where: { runId: id, status: "running", claim: { startsWith: `${sleeperId}/` } },
    });
  await until(async () => (await getRun(test.ctx, id)).counts.succeeded >= 20, 60_000);
  await until(async () => {
    sleeper.kill("SIGSTOP");
    // Stopped between two items it holds none; then it may go on for a moment.
    if ((await heldBySleeper()) > 0) return true;
    sleeper.kill("SIGCONT");
    return false;
  });
  const taken = await heldBySleeper();

  const other = start();
  const run = await until(async () => {
    const now = await getRun(test.ctx, id);
    return now.status !== "running" && now;
  }, 120_000);
  expect(run.counts).toMatchObject({ total: CASES, queued: 0, running: 0 });
  expect(run.counts.succeeded + run.counts.failed).toBe(CASES);
  const before = await whatIsThere(id);
  const woken = new Date();
  sleeper.kill("SIGCONT");
  // It is itself again once it has said that it is there; asked to end, it first ends what it had begun.
  await until(async () => {
    const row = await test.db.worker.findUnique({ where: { id: sleeperId } });
    return row && row.seenAt > woken;
  });
  await end(sleeper, "SIGTERM");
  expect(sleeper.exitCode).toBe(0);
  await end(other, "SIGTERM");

  expect(await whatIsThere(id)).toEqual(before);
  expect(before.cases).toHaveLength(CASES);
  expect(new Set(before.cases.map(({ instructionId }) => instructionId)).size).toBe(CASES);
  for (const one of before.cases) {
    expect(one.revisions).toHaveLength(1);
    expect(one.steps).toHaveLength(one.stepCount);
  }
  // A question has two answers only where the sleeper's was under way when it fell asleep.
  const answered = await test.db.modelCall.findMany({ where: { runId: id, outcome: "answered" } });
  const questions = new Set(answered.map(({ runItemId, sequence }) => `${runItemId}/${sequence}`));
  expect(answered.length - questions.size).toBeLessThanOrEqual(taken);
  expect(server.requests().length - questions.size).toBeLessThanOrEqual(taken);
}, 240_000);
