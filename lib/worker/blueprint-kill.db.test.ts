import { expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { startOfflineServer } from "#lib/llm/offline/server.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { useWorkerProcesses } from "./testing/worker-processes.ts";

const test = useTestDatabase();
const TOOLS = 4;
const PER_TOOL = 5;
const CONCURRENCY = 4;
const { start, end } = useWorkerProcesses(test, CONCURRENCY);

it("a worker killed among its blueprints goes on where it was: the same golden calls, and nothing paid for twice", async () => {
  const server = await startOfflineServer({ latencyMs: 60, port: 0 });
  try {
    await putEndpoint(
      test.ctx,
      "loopback",
      PutEndpoint.parse({ baseUrl: server.baseUrl, model: "m", maxConcurrency: CONCURRENCY }),
    );
    const toolIds: string[] = [];
    for (let place = 0; place < TOOLS; place += 1) toolIds.push((await makeLibraryTool(test.ctx, 0)).toolId);
    const { id } = await startRun(
      test.ctx,
      StartRun.parse({
        kind: "write-instructions",
        tools: { ids: toolIds },
        perTool: PER_TOOL,
        mode: "blueprint",
        blueprint: { executor: "model" },
        endpoint: "loopback",
      }),
    );
    const calls = () => test.db.modelCall.count({ where: { runId: id, outcome: "answered" } });
    const first = start();
    await until(async () => (await calls()) >= 2 * TOOLS, 30_000);
    await end(first, "SIGKILL");
    const paid = await calls();
    expect(await test.db.instruction.count({ where: { runId: id } })).toBeLessThan(TOOLS * PER_TOOL);
    start();
    const run = await until(async () => {
      const now = await getRun(test.ctx, id);
      return now.status !== "running" && now;
    }, 60_000);
    expect(run).toMatchObject({ status: "succeeded", counts: { total: TOOLS, succeeded: TOOLS } });
    const all = await calls();
    expect(all).toBeGreaterThan(paid);
    // Asked but not written down: only what was under way at the kill.
    expect(server.requests().length - all).toBeLessThanOrEqual(CONCURRENCY);
    for (const toolId of toolIds) {
      const made = await test.db.instruction.findMany({ where: { toolId } });
      expect(new Set(made.map(({ text }) => text)).size).toBe(PER_TOOL);
    }
  } finally {
    await server.close();
  }
}, 120_000);
