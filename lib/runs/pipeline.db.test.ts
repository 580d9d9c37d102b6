import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { getRun } from "./get-run.ts";
import { retryFailed } from "./retry-failed.ts";
import { type RunDetail, StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeApis, makeLibraryTool } from "./testing/library-tool.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker({ connectionString: test.url, concurrency: 8 });
});
afterAll(() => worker.stop(5_000));

async function run(input: unknown): Promise<RunDetail> {
  const { id } = await startRun(test.ctx, StartRun.parse(input));
  return ended(id);
}

const ended = (id: string): Promise<RunDetail> =>
  until(async () => {
    const detail = await getRun(test.ctx, id);
    return !["queued", "running"].includes(detail.status) && detail;
  }, 55_000);

async function withEndpoint<T>(listener: RequestListener, work: (name: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const name = `port-${port}`;
  try {
    await putEndpoint(
      test.ctx,
      name,
      PutEndpoint.parse({ baseUrl: `http://127.0.0.1:${port}/v1`, model: "m", timeoutMs: 1_000 }),
    );
    return await work(name);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe("the pipeline with the offline model", () => {
  it("goes from APIs to tools, to instructions, to cases", async () => {
    const ids = await makeApis(test.ctx, 3);
    const built = await run({ kind: "build-tools", apis: { ids: [...ids, ...ids] } });
    expect(built.failures).toEqual([]);
    expect(built).toMatchObject({ status: "succeeded", counts: { total: 3, succeeded: 3 } });
    const tools = await test.db.tool.findMany({
      where: { runId: built.id },
      include: { currentVersion: true },
    });
    for (const tool of tools) {
      expect(tool).toMatchObject({ status: "ready", version: 1, problems: [] });
      expect(tool.functionCount).toBeGreaterThan(0);
      expect(tool.currentVersion?.nlDocumentation).toContain("Parameters:");
    }

    const written = await run({
      kind: "write-instructions",
      tools: { filter: { run: built.id } },
      perTool: 4,
      template: 2,
    });
    expect(written.failures).toEqual([]);
    const instructions = await test.db.instruction.findMany({ where: { runId: written.id } });
    expect(instructions).toHaveLength(12);
    const more = await run({ kind: "write-instructions", tools: { ids: [tools[0]?.id] }, perTool: 2 });
    expect(more.status).toBe("succeeded");
    const positions = await test.db.instruction.findMany({
      where: { toolId: tools[0]?.id ?? "" },
      orderBy: { position: "asc" },
      select: { position: true },
    });
    expect(positions.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);

    const played = await run({
      kind: "simulate",
      tools: { filter: { run: built.id } },
      settings: { maxRounds: 8 },
    });
    expect(played).toMatchObject({ counts: { total: 14, queued: 0, running: 0 }, status: "succeeded" });
    expect(played.counts.succeeded).toBeGreaterThanOrEqual(12);
    const cases = await test.db.case.findMany({
      where: { runId: played.id },
      include: { currentRevision: true },
    });
    expect(cases.every(({ model, revision }) => model === "paddock-offline" && revision === 0)).toBe(true);
    // Each instruction has its case by now.
    await expect(
      startRun(test.ctx, StartRun.parse({ kind: "simulate", tools: { filter: { run: built.id } } })),
    ).rejects.toThrow(/No instruction/);
  });
});

const answers =
  (status: number, body: string): RequestListener =>
  (_incoming, outgoing) =>
    outgoing.writeHead(status, { "content-type": "application/json" }).end(body);

describe("an endpoint that is of no use", () => {
  it.each([
    ["refuses the key", answers(401, '{"error":{"message":"bad key"}}'), "unauthorized", /bad key.*API key/],
    [
      "does not know the model",
      answers(404, '{"error":{"message":"no such model"}}'),
      "refused",
      /no such model.*model name/,
    ],
    ["answers with nonsense", answers(200, '{"hello": [1, 2]}'), "malformed", /no chat completion/],
    ["answers with a page", answers(200, "<html>"), "malformed", /./],
    ["says nothing", () => undefined, "timeout", /did not answer within 1 seconds/],
    ["hangs up", (incoming) => incoming.socket.destroy(), "unreachable", /cannot be reached/],
  ] as [string, RequestListener, string, RegExp][])(
    "and %s: items fail with the reason, and the run ends",
    async (_what, listener, code, message) => {
      await withEndpoint(listener, async (endpoint) => {
        const { instructionIds } = await makeLibraryTool(test.ctx, 2);
        const played = await run({ kind: "simulate", instructions: { ids: instructionIds }, endpoint });
        expect(played).toMatchObject({
          status: "failed",
          counts: { total: 2, failed: 2 },
          error: { code: "all-failed" },
          failures: [{ code, count: 2 }],
        });
        expect(played.failures[0]?.message).toMatch(message);
        const outcomes = await test.db.modelCall.findMany({
          where: { runId: played.id },
          distinct: ["outcome"],
          select: { outcome: true },
        });
        expect(outcomes).toEqual([{ outcome: code }]);
      });
    },
  );

  it("leaves a tool that says why it was not built, and is built when it is of use again", async () => {
    const ids = await makeApis(test.ctx, 1);
    const apiId = ids[0] ?? "";
    await withEndpoint(answers(401, "{}"), async (endpoint) => {
      const failed = await run({ kind: "build-tools", apis: { ids }, endpoint });
      expect(failed).toMatchObject({ status: "failed" });
      const tools = await test.db.tool.findMany({ where: { apiId } });
      expect(tools).toMatchObject([{ status: "failed", version: 0, problems: [{ code: "unauthorized" }] }]);
      await test.db.modelEndpoint.delete({ where: { name: endpoint } });
      await retryFailed(test.ctx, failed.id);
      expect((await ended(failed.id)).failures).toMatchObject([{ code: "bad-input" }]);
    });
    const again = await run({ kind: "build-tools", apis: { ids } });
    expect(again.failures).toEqual([]);
    expect(await test.db.tool.findMany({ where: { apiId } })).toMatchObject([
      { status: "ready", version: 1 },
    ]);
  });
});
