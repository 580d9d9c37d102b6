import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { startOfflineServer } from "#lib/llm/offline/server.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { seededRandom } from "#lib/random/random.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { useWorkerProcesses } from "./testing/worker-processes.ts";

const test = useTestDatabase();
const CASES = 500;
const CONCURRENCY = 16;
const KILLS = 10;
const WORKERS = 2;
const { start, end } = useWorkerProcesses(test, CONCURRENCY);

const endedItems = (runId: string): Promise<number> =>
  test.db.runItem.count({ where: { runId, status: { in: ["succeeded", "failed"] } } });

describe("a worker process", () => {
  it(`that is killed ${KILLS} times, one of ${WORKERS}, in a run of ${CASES} cases loses none, doubles none, and pays for none twice`, async () => {
    const server = await startOfflineServer({ latencyMs: 20, port: 0 });
    try {
      await putEndpoint(
        test.ctx,
        "loopback",
        PutEndpoint.parse({
          baseUrl: server.baseUrl,
          model: "offline-loopback",
          maxConcurrency: CONCURRENCY,
        }),
      );
      const { instructionIds } = await makeLibraryTool(test.ctx, CASES);
      const { id } = await startRun(
        test.ctx,
        StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds }, endpoint: "loopback" }),
      );
      const random = seededRandom("kills");
      const running = Array.from({ length: WORKERS }, start);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const killAt = ((kill + random.next()) * CASES) / (KILLS + 1);
        await until(async () => (await endedItems(id)) >= killAt, 60_000);
        const place = random.integer(0, WORKERS - 1);
        await end(running[place] ?? start(), "SIGKILL");
        running[place] = start();
      }
      const run = await until(async () => {
        const now = await getRun(test.ctx, id);
        return now.status !== "running" && now;
      }, 120_000);
      expect(run.counts).toMatchObject({ total: CASES, queued: 0, running: 0 });
      const cases = await test.db.case.findMany({
        where: { runId: id },
        include: { steps: true, revisions: true },
      });
      expect(new Set(cases.map(({ instructionId }) => instructionId)).size).toBe(CASES);
      expect(cases).toHaveLength(CASES);
      for (const one of cases) {
        expect(one.status).not.toBe("simulating");
        expect(one.revisions).toHaveLength(1);
        expect(one.steps.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: one.stepCount }, (_, place) => place),
        );
      }
      // No question has two answers in the ledger; what was asked but not written down was under way at a kill.
      const answered = await test.db.modelCall.findMany({
        where: { runId: id, outcome: "answered" },
        select: { runItemId: true, sequence: true },
      });
      expect(new Set(answered.map(({ runItemId, sequence }) => `${runItemId}/${sequence}`)).size).toBe(
        answered.length,
      );
      expect(server.requests().length - answered.length).toBeLessThanOrEqual(KILLS * CONCURRENCY);
    } finally {
      await server.close();
    }
  }, 240_000);

  it.each(["SIGTERM", "disconnect"] as const)(
    "that is asked to end (%s) hands its items over at once, and leaves",
    async (signal) => {
      const server = await startOfflineServer({ latencyMs: 50, port: 0 });
      try {
        await putEndpoint(
          test.ctx,
          "loopback",
          PutEndpoint.parse({ baseUrl: server.baseUrl, model: "offline-loopback" }),
        );
        const { instructionIds } = await makeLibraryTool(test.ctx, 60);
        const { id } = await startRun(
          test.ctx,
          StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds }, endpoint: "loopback" }),
        );
        const worker = start();
        await until(async () => (await endedItems(id)) >= 10, 60_000);
        const before = performance.now();
        await end(worker, signal);
        expect(worker.exitCode).toBe(0);
        expect(performance.now() - before).toBeLessThan(8_000);
        expect(await test.db.runItem.count({ where: { runId: id, status: "running" } })).toBe(0);
        expect(await test.db.worker.count()).toBe(0);
        start();
        await until(async () => (await getRun(test.ctx, id)).status !== "running", 60_000);
        expect(await test.db.case.count({ where: { runId: id, status: { not: "simulating" } } })).toBe(60);
        const answered = await test.db.modelCall.count({ where: { runId: id, outcome: "answered" } });
        expect(server.requests()).toHaveLength(answered);
      } finally {
        await server.close();
      }
    },
    120_000,
  );
});
