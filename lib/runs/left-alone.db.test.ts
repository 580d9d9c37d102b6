import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { startOfflineServer } from "#lib/llm/offline/server.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { useWorkers } from "#lib/worker/testing/use-workers.ts";
import { cancelRun } from "./cancel-run.ts";
import { cloneRun } from "./clone-run.ts";
import { estimateRun } from "./estimate-run.ts";
import { getRun } from "./get-run.ts";
import { resumeRun } from "./resume-run.ts";
import { type RunDetail, StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel } from "./testing/scripted-model.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
const startWorker = useWorkers(test);

const work = (options: Partial<Parameters<typeof startWorker>[0]>) =>
  startWorker({ concurrency: 8, ...options });

async function simulate(count: number, more: Record<string, unknown> = {}): Promise<string> {
  const { instructionIds } = await makeLibraryTool(test.ctx, count);
  const input = { kind: "simulate", instructions: { ids: instructionIds }, ...more };
  return (await startRun(test.ctx, StartRun.parse(input))).id;
}

const when = (id: string, isSo: (run: RunDetail) => boolean, timeoutMs = 30_000): Promise<RunDetail> =>
  until(async () => {
    const run = await getRun(test.ctx, id);
    return isSo(run) && run;
  }, timeoutMs);

const hasEnded = ({ status }: RunDetail): boolean => !["queued", "running"].includes(status);

describe("a run that is left alone", () => {
  it("lets go within two seconds when it is cancelled; what was asked is recorded when it is answered", async () => {
    const held = Promise.withResolvers<void>();
    const model = scriptedModel(() => held.promise);
    await work({ connect: model.connect, concurrency: 3 });
    const id = await simulate(10);
    await until(async () => model.requests.length === 3);
    await cancelRun(test.ctx, id);
    const before = performance.now();
    expect((await when(id, ({ counts }) => counts.running === 0)).counts).toMatchObject({ skipped: 10 });
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(await test.db.case.count({ where: { runId: id, status: "simulating" } })).toBe(0);
    held.resolve();
    await when(id, ({ usage }) => usage.calls === 3);
    expect(model.requests).toHaveLength(3);
  });

  it("is paused when its budget is used up, and resuming allows the same again", async () => {
    await work({
      connect: scriptedModel(() => new Promise((resolve) => setTimeout(resolve, 100))).connect,
      concurrency: 2,
    });
    const id = await simulate(200, { budget: { tokens: 2_000 } });
    const paused = await when(id, ({ status }) => status === "paused");
    expect(paused.note).toMatch(/budget of 2000 tokens is used up/);
    const used = paused.usage.promptTokens + paused.usage.completionTokens;
    expect(used).toBeGreaterThanOrEqual(2_000);
    await resumeRun(test.ctx, id);
    const again = await when(id, ({ status }) => status === "paused");
    expect(again.usage.promptTokens + again.usage.completionTokens).toBeGreaterThanOrEqual(4_000);
    expect(again.counts.queued).toBeGreaterThan(0);
    await cancelRun(test.ctx, id);
  });

  it("can be tried on the first three, estimated from them, and copied with changes", async () => {
    await work({ connect: scriptedModel().connect });
    const { instructionIds } = await makeLibraryTool(test.ctx, 30);
    const input = StartRun.parse({
      kind: "simulate",
      instructions: { ids: instructionIds },
      settings: { maxRounds: 7 },
    });
    const { id } = await startRun(test.ctx, { ...input, atMost: 3 });
    expect((await when(id, hasEnded)).counts).toMatchObject({ total: 3, succeeded: 3 });
    const estimate = await estimateRun(test.ctx, input);
    expect(estimate.items).toBe(30);
    expect(estimate.from).toBeGreaterThanOrEqual(3);
    expect(estimate).toMatchObject({ calls: 90, tokens: 90 * 110 });
    const copy = await cloneRun(test.ctx, id, { seed: 5, title: "again" });
    const copied = await when(copy.id, hasEnded);
    expect(copied).toMatchObject({ title: "again", seed: 5, counts: { total: 3, succeeded: 3 } });
    expect(copied.input).toMatchObject({ settings: { maxRounds: 7 } });
  });

  it("asks less of an endpoint that pushes back, in all its workers together, and ends all the same", async () => {
    const server = await startOfflineServer({
      latencyMs: 20,
      faults: { probabilities: { "rate-limited-silently": 0.2 } },
    });
    try {
      const endpoint = { baseUrl: server.baseUrl, model: "m", maxConcurrency: 12 };
      await putEndpoint(test.ctx, "pushy", PutEndpoint.parse(endpoint));
      await work({});
      await work({});
      const id = await simulate(60, { endpoint: "pushy" });
      const lowered = await when(id, ({ limits }) => (limits[0]?.callsAtOnce ?? 12) < 12);
      expect(lowered.limits[0]).toMatchObject({ endpoint: "pushy", ceiling: 12, reason: "429" });
      const ended = await when(id, hasEnded, 80_000);
      expect(ended.counts).toMatchObject({ total: 60, queued: 0, running: 0 });
    } finally {
      await server.close();
    }
  }, 120_000);
});
