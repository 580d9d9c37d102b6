import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { putConnection } from "#lib/live-api/put-connection.ts";
import { PutToolConnection } from "#lib/live-api/schemas.ts";
import type { ExecutorCall } from "#lib/simulation/executor/executor.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import type { ChatRequest } from "#lib/llm/chat.ts";
import { getRun } from "./get-run.ts";
import { onceOnly } from "./once-only.ts";
import { pauseRun } from "./pause-run.ts";
import { resumeRun } from "./resume-run.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel } from "./testing/scripted-model.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
let beforeCall: (request: ChatRequest) => Promise<void> | void = () => undefined;
const model = scriptedModel((request) => beforeCall(request));
const seen: string[] = [];
const library = createServer((incoming, outgoing) => {
  seen.push(`${incoming.method} ${incoming.url} ${String(incoming.headers["x-key"])}`);
  outgoing
    .writeHead(200, { "content-type": "application/json" })
    .end(
      JSON.stringify({ books: [{ bookId: "b1", title: "By the river" }], sent: incoming.headers["x-key"] }),
    );
});
let worker: RunningWorker;
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => library.listen(0, "127.0.0.1", resolve));
  address = `127.0.0.1:${(library.address() as AddressInfo).port}`;
  vi.stubEnv("PADDOCK_SECRET_KEY", "of this test");
  vi.stubEnv("PADDOCK_ALLOWED_HOSTS", address);
  worker = await startWorker({ connectionString: test.url, concurrency: 4, connect: model.connect });
});
afterAll(async () => {
  await worker.stop(5_000);
  vi.unstubAllEnvs();
  library.closeAllConnections();
  await new Promise((resolve) => library.close(resolve));
});

async function played(settings: Record<string, unknown>, connection: Record<string, unknown>) {
  const { toolId, instructionIds } = await makeLibraryTool(test.ctx, 1);
  await putConnection(test.ctx, toolId, PutToolConnection.parse(connection));
  const { id } = await startRun(
    test.ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds }, settings }),
  );
  const run = await until(async () => {
    const detail = await getRun(test.ctx, id);
    return ["succeeded", "failed"].includes(detail.status) && detail;
  });
  const [found] = await test.db.case.findMany({ where: { runId: id }, include: { currentRevision: true } });
  return { run, found };
}

describe("a run against a real API", () => {
  it("sends each call once, asks no model for it, and holds the secret nowhere", async () => {
    const value = "k3y-nobody-may-see";
    const { run, found } = await played(
      { executor: "http" },
      { baseUrl: `http://${address}/v9`, credentials: [{ place: "header", name: "X-Key", value }] },
    );
    expect(run).toMatchObject({ status: "succeeded", failures: [] });
    expect(seen).toEqual([`GET /v9/books?word=river ${value}`]);
    expect(model.requests.filter(({ agent }) => agent === "executor")).toEqual([]);
    expect(found).toMatchObject({ status: "complete", stepCount: 1 });
    const kept = await Promise.all([
      test.db.case.findMany(),
      test.db.caseRevision.findMany(),
      test.db.caseStep.findMany(),
      test.db.modelCall.findMany(),
      test.db.executorAnswer.findMany(),
      test.db.auditEvent.findMany(),
      test.db.toolCredential.findMany(),
    ]);
    const text = JSON.stringify([kept, model.requests], (_key, one: unknown) =>
      typeof one === "bigint" ? String(one) : one,
    );
    expect(text).toContain("[secret]");
    expect(text).not.toContain(value);
  });

  it("sends no call twice where the run stops after its answer and goes on later", async () => {
    const { toolId, instructionIds } = await makeLibraryTool(test.ctx, 1);
    await putConnection(test.ctx, toolId, PutToolConnection.parse({ baseUrl: `http://${address}/again` }));
    const { id } = await startRun(
      test.ctx,
      StartRun.parse({
        kind: "simulate",
        instructions: { ids: instructionIds },
        settings: { executor: "http" },
      }),
    );
    let pauses = 0;
    beforeCall = async ({ messages }) => {
      if (pauses > 0 || !messages.some(({ content }) => content.includes("By the river"))) return;
      pauses += 1;
      await pauseRun(test.ctx, id);
    };
    await until(async () => {
      const { counts, status } = await getRun(test.ctx, id);
      return status === "paused" && counts.running === 0 && pauses === 1;
    });
    expect((await getRun(test.ctx, id)).counts).toMatchObject({ queued: 1, succeeded: 0 });
    await resumeRun(test.ctx, id);
    await until(async () => (await getRun(test.ctx, id)).status === "succeeded");
    expect(seen.filter((one) => one.includes("/again/"))).toHaveLength(1);
    expect(await test.db.case.findFirst({ where: { runId: id } })).toMatchObject({ status: "complete" });
  });

  it("fails with the reason where the address is not public and not listed", async () => {
    const { run, found } = await played({ executor: "http" }, { baseUrl: "http://127.0.0.1:1/" });
    expect(run.failures).toMatchObject([
      { code: "bad-input", message: expect.stringMatching(/PADDOCK_ALLOWED_HOSTS/) as string },
    ]);
    expect(found).toMatchObject({ status: "failed" });
  });

  it("plays without any model for the tool where the schemas answer", async () => {
    const before = model.requests.length;
    const { run } = await played({ executor: "schema", maxRounds: 2 }, {});
    expect(run.counts.total).toBe(1);
    const asked = model.requests.slice(before);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ agent }) => agent === "executor")).toEqual([]);
  });
});

describe("a case that goes on elsewhere", () => {
  const [called] = functionsOf(orchard);
  const callAt = (index: number, curl = "curl a"): ExecutorCall => {
    if (!called) throw new Error("no function");
    return { index, called, args: {}, curl, memory: [], steps: [] };
  };

  it("gets the answers that were there, and sends no request again", async () => {
    const caseId = newId();
    let sent = 0;
    const executor = async () => {
      sent += 1;
      return { statusCode: 201, body: `{"number":${sent}}`, answeredBy: "http" as const };
    };
    const first = await onceOnly(test.db, caseId, { executor });
    expect(await first.executor(callAt(0))).toMatchObject({ body: '{"number":1}' });
    const second = await onceOnly(test.db, caseId, { executor });
    expect(await second.executor(callAt(0))).toEqual({
      statusCode: 201,
      body: '{"number":1}',
      answeredBy: "http",
    });
    expect(await second.executor(callAt(1))).toMatchObject({ body: '{"number":2}' });
    const third = await onceOnly(test.db, caseId, { executor });
    expect(await third.executor(callAt(1, "curl b"))).toMatchObject({ body: '{"number":3}' });
  });

  it("goes on with the answer that was written down first, whoever asked at the same time", async () => {
    const caseId = newId();
    const bothAsked = Promise.withResolvers<void>();
    let sent = 0;
    const executor = async () => {
      sent += 1;
      const body = `{"number":${sent}}`;
      if (sent === 2) bothAsked.resolve();
      await bothAsked.promise;
      return { statusCode: 201, body, answeredBy: "http" as const };
    };
    const deliveries = await Promise.all([0, 1].map(() => onceOnly(test.db, caseId, { executor })));
    const answers = await Promise.all(deliveries.map(async (one) => one.executor(callAt(0))));
    const [stored] = await test.db.executorAnswer.findMany({ where: { caseId } });
    expect(sent).toBe(2);
    expect(answers.map((answer) => answer?.body)).toEqual([stored?.body, stored?.body]);
  });
});
