import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { type OfflineServer, startOfflineServer } from "#lib/llm/offline/server.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { type RunDetail, StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { scriptedModel } from "#lib/runs/testing/scripted-model.ts";
import { until } from "#lib/runs/testing/until.ts";
import { type RunningWorker, startWorker } from "./start-worker.ts";
import { type CuttableProxy, startCuttableProxy } from "./testing/cuttable-proxy.ts";

const test = useTestDatabase();
const CASES = 100;
const AT_ONCE = 8;
/** How long nothing passes, and what the worker is told to put up with: a minute and more, in small. */
const CUT_MS = 5_000;
const SILENCE_MS = 2_000;

const workers: RunningWorker[] = [];
const proxies: CuttableProxy[] = [];
const servers: OfflineServer[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(3_000)));
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function proxyTo(url: string): Promise<CuttableProxy> {
  const { hostname, port } = new URL(url);
  const proxy = await startCuttableProxy({ host: hostname, port: Number(port) });
  proxies.push(proxy);
  return proxy;
}

function through(proxy: CuttableProxy, address: string): string {
  const url = new URL(address);
  url.host = `127.0.0.1:${proxy.port}`;
  return url.href;
}

async function begin(endpoint?: string): Promise<string> {
  const { instructionIds } = await makeLibraryTool(test.ctx, CASES);
  const input = { kind: "simulate", instructions: { ids: instructionIds }, endpoint };
  return (await startRun(test.ctx, StartRun.parse(input))).id;
}

const oneTenthDone = (id: string) =>
  until(async () => (await getRun(test.ctx, id)).counts.succeeded >= CASES / 10, 60_000);
const ended = (id: string): Promise<RunDetail> =>
  until(
    async () => {
      const run = await getRun(test.ctx, id);
      return !["queued", "running"].includes(run.status) && run;
    },
    90_000,
    100,
  );

/** Every case there, once, whole; no question with two answers in the ledger. */
async function expectWhole(id: string): Promise<number> {
  expect((await ended(id)).counts).toMatchObject({ total: CASES, succeeded: CASES, failed: 0 });
  const cases = await test.db.case.findMany({
    where: { runId: id },
    include: { steps: true, revisions: { select: { revision: true } } },
  });
  expect(cases).toHaveLength(CASES);
  expect(new Set(cases.map(({ instructionId }) => instructionId)).size).toBe(CASES);
  for (const one of cases) {
    expect(one).toMatchObject({ status: "complete", revisions: [{ revision: 0 }] });
    expect(one.steps).toHaveLength(one.stepCount);
  }
  const answered = await test.db.modelCall.findMany({
    where: { runId: id, outcome: "answered" },
    select: { runItemId: true, itemAttempt: true, sequence: true },
  });
  const questions = answered.map((call) => `${call.runItemId}/${call.itemAttempt}/${call.sequence}`);
  expect(new Set(questions).size).toBe(questions.length);
  return answered.length;
}

describe.each(["blackhole", "cut"] as const)("the network, gone for a while (%s)", (how) => {
  it("between worker and PostgreSQL: the run goes on, and nothing that was written down is asked again", async () => {
    const proxy = await proxyTo(test.url);
    const model = scriptedModel(() => wait(60));
    workers.push(
      await startWorker({
        connectionString: through(proxy, test.url),
        concurrency: AT_ONCE,
        connect: model.connect,
        databaseSilenceMs: SILENCE_MS,
      }),
    );
    const id = await begin();
    await oneTenthDone(id);
    await proxy[how]();
    await wait(CUT_MS);
    const before = await test.db.modelCall.count({ where: { runId: id, outcome: "answered" } });
    const items = await test.db.runItem.count({ where: { runId: id, status: "succeeded" } });
    expect(items).toBeLessThan(CASES);
    await proxy.restore();
    const answered = await expectWhole(id);
    expect(answered).toBeGreaterThan(before);
    // What was asked and could not be written down is at most what was under way.
    expect(model.requests.length - answered).toBeLessThanOrEqual(AT_ONCE);
  }, 120_000);

  it.each([
    ["as long as that", CUT_MS],
    ["a fifth of that", CUT_MS / 5],
  ])(
    "between worker and endpoint, time-out %s: calls wait for it, and no case fails",
    async (_, timeoutMs) => {
      const server = await startOfflineServer({ latencyMs: 40 });
      servers.push(server);
      const proxy = await proxyTo(server.baseUrl);
      await putEndpoint(
        test.ctx,
        how,
        PutEndpoint.parse({
          baseUrl: through(proxy, server.baseUrl),
          model: "behind-a-wire",
          maxConcurrency: AT_ONCE,
          timeoutMs,
        }),
      );
      workers.push(await startWorker({ connectionString: test.url, concurrency: AT_ONCE }));
      const id = await begin(how);
      await oneTenthDone(id);
      await proxy[how]();
      await wait(CUT_MS);
      expect((await getRun(test.ctx, id)).counts).toMatchObject({ failed: 0 });
      await proxy.restore();
      const answered = await expectWhole(id);
      // The endpoint saw what was answered, and what was on its way when the wire was cut.
      expect(server.requests().length - answered).toBeLessThanOrEqual(AT_ONCE);
      expect(
        await test.db.modelCall.count({ where: { runId: id, outcome: { not: "answered" } } }),
      ).toBeGreaterThan(0);
    },
    120_000,
  );
});
