import { afterAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { startOfflineServer } from "#lib/llm/offline/server.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { type RunningWorker, startWorker } from "./start-worker.ts";

const test = useTestDatabase();
const workers: RunningWorker[] = [];
afterAll(async () => {
  for (const worker of workers) await worker.stop(5_000);
});

const CASES = 1_000;
const AT_ONCE = 64;
// Three in ten, of the kinds that come and go.
const probabilities = {
  "rate-limited-silently": 0.04,
  "error-500": 0.06,
  "error-503": 0.05,
  reset: 0.05,
  "broken-json": 0.05,
  empty: 0.05,
};

describe(`a run of ${CASES} cases in which three calls in ten fail`, () => {
  it("ends, accounts for every case, and shows the figures of its ledger", async () => {
    const server = await startOfflineServer({ latencyMs: 5, faults: { probabilities, seed: "thirty" } });
    try {
      const endpoint = { baseUrl: server.baseUrl, model: "m", maxConcurrency: AT_ONCE };
      await putEndpoint(
        test.ctx,
        "faulty",
        PutEndpoint.parse({ ...endpoint, promptMicroUsdPerMTok: 1_000_000 }),
      );
      workers.push(await startWorker({ connectionString: test.url, concurrency: 4 * AT_ONCE }));
      const { instructionIds } = await makeLibraryTool(test.ctx, CASES);
      const { id } = await startRun(
        test.ctx,
        StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds }, endpoint: "faulty" }),
      );
      const run = await until(
        async () => {
          const now = await getRun(test.ctx, id);
          return !["queued", "running"].includes(now.status) && now;
        },
        150_000,
        500,
      );
      expect(run.counts.succeeded + run.counts.failed).toBe(CASES);
      expect(run.counts).toMatchObject({ total: CASES, queued: 0, running: 0, skipped: 0 });
      const cases = await test.db.case.groupBy({ by: ["status"], where: { runId: id }, _count: true });
      expect(Object.fromEntries(cases.map(({ status, _count }) => [status, _count]))).toEqual({
        complete: run.counts.succeeded,
        failed: run.counts.failed,
      });
      expect(run.counts.succeeded).toBeGreaterThan(CASES * 0.5);
      expect(run.failures.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(run.counts.failed);

      const ledger = await test.db.modelCall.aggregate({
        where: { runId: id },
        _count: true,
        _sum: { promptTokens: true, completionTokens: true, costMicroUsd: true },
      });
      expect(run.usage).toEqual({
        calls: ledger._count,
        promptTokens: ledger._sum.promptTokens,
        completionTokens: ledger._sum.completionTokens,
        costMicroUsd: Number(ledger._sum.costMicroUsd),
      });
      expect(server.requests()).toHaveLength(ledger._count);
      const answered = await test.db.modelCall.count({ where: { runId: id, outcome: "answered" } });
      const cut = server
        .requests()
        .filter(({ fault }) => fault !== null && fault !== "empty")
        .map(({ fault }) => fault);
      expect(ledger._count - answered).toBe(cut.length);
      expect(cut.length / ledger._count).toBeGreaterThan(0.2);
    } finally {
      await server.close();
    }
  }, 180_000);
});
