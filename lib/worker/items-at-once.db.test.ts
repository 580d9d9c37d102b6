import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { startOfflineServer } from "#lib/llm/offline/server.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { itemsAtOnce } from "./items-at-once.ts";
import { startWorker } from "./start-worker.ts";

const test = useTestDatabase();

describe("items of a worker", () => {
  it("are three for each place at its endpoints, between 64 and 2,048", () => {
    expect(itemsAtOnce([])).toBe(64);
    expect(itemsAtOnce([{ places: 16 }])).toBe(64);
    expect(itemsAtOnce([{ places: 100 }, { places: 20 }])).toBe(360);
    expect(itemsAtOnce([{ places: 2_000 }])).toBe(2_048);
  });

  it("fill an endpoint that takes more calls than a worker has items at first", async () => {
    const takes = 160;
    const server = await startOfflineServer({ latencyMs: 500 });
    const endpoint = { baseUrl: server.baseUrl, model: "m", maxConcurrency: takes };
    await putEndpoint(test.ctx, "wide", PutEndpoint.parse(endpoint));
    const { instructionIds } = await makeLibraryTool(test.ctx, 2 * takes);
    const run = { kind: "simulate", instructions: { ids: instructionIds }, endpoint: "wide" };
    const { id } = await startRun(test.ctx, StartRun.parse(run));
    const worker = await startWorker({ connectionString: test.url });
    try {
      await until(
        async () => (await test.db.run.findUnique({ where: { id } }))?.status === "succeeded",
        50_000,
      );
    } finally {
      await worker.stop(1_000);
      await server.close();
    }
    expect(server.mostAtOnce()).toBe(takes);
  });
});
