import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { ModelError } from "#lib/llm/chat.ts";
import { useWorkers } from "#lib/worker/testing/use-workers.ts";
import { cancelRun } from "./cancel-run.ts";
import { getRun } from "./get-run.ts";
import { listRunItems } from "./list-run-items.ts";
import { listRuns } from "./list-runs.ts";
import { pauseRun } from "./pause-run.ts";
import { resumeRun } from "./resume-run.ts";
import { retryFailed } from "./retry-failed.ts";
import { runEvents } from "./run-events.ts";
import { ListRunItemsQuery, ListRunsQuery, type RunDetail, StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeApis, makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel, type ScriptedModel } from "./testing/scripted-model.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
const startWorker = useWorkers(test);
const work = ({ connect }: ScriptedModel, concurrency = 8) => startWorker({ concurrency, connect });

const simulateAll = async (count: number): Promise<string> => {
  const { instructionIds } = await makeLibraryTool(test.ctx, count);
  return (
    await startRun(test.ctx, StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } }))
  ).id;
};

const ended = (id: string): Promise<RunDetail> =>
  until(async () => {
    const run = await getRun(test.ctx, id);
    return ["succeeded", "failed", "cancelled"].includes(run.status) && run.counts.running === 0 && run;
  });

const isRefused = (): never => {
  throw new ModelError("unauthorized", "The key is wrong.", { httpStatus: 401 });
};

/** Calls wait at a gate until it opens. */
function gate(): { pass: () => Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { pass: () => promise, open: () => resolve() };
}

describe("a run", () => {
  it("plays out each instruction once: case, steps, revision, ledger and counts agree", async () => {
    const model = scriptedModel();
    await work(model);
    const id = await simulateAll(12);
    const run = await ended(id);
    expect(run).toMatchObject({
      status: "succeeded",
      counts: { total: 12, queued: 0, running: 0, succeeded: 12, failed: 0, skipped: 0 },
      error: null,
    });
    const cases = await test.db.case.findMany({
      where: { runId: id },
      include: { steps: true, revisions: true },
    });
    expect(cases).toHaveLength(12);
    for (const one of cases) {
      expect(one).toMatchObject({
        status: "complete",
        revision: 0,
        stepCount: 1,
        calls: ["searchBooks"],
        model: "paddock-offline",
        toolName: "Village Library",
      });
      expect(one.steps).toHaveLength(1);
      expect(one.revisions).toMatchObject([
        { id: one.currentRevisionId, trajectory: { finalAnswer: 'There is one: "By the river".' } },
      ]);
      expect(one.searchText).toContain("river");
    }
    expect(model.requests).toHaveLength(36);
    expect(run.usage).toEqual({ calls: 36, promptTokens: 3_600, completionTokens: 360, costMicroUsd: 0 });
    expect(run.usageByAgent.map(({ agent, calls }) => [agent, calls])).toEqual([
      ["assistant", 24],
      ["executor", 12],
    ]);
    expect(run.callsByMinute.reduce((sum, { answered }) => sum + answered, 0)).toBe(36);
    const calls = await test.db.modelCall.findMany({
      where: { caseId: cases[0]?.id ?? "" },
      orderBy: { sequence: "asc" },
    });
    expect(calls.map(({ sequence, agent, step, outcome }) => [sequence, agent, step, outcome])).toEqual([
      [0, "assistant", 0, "answered"],
      [1, "executor", 0, "answered"],
      [2, "assistant", 1, "answered"],
    ]);
  });

  it("is listed with its items, by page, status and code", async () => {
    await work(
      scriptedModel((request, number) =>
        request.agent === "assistant" && number === 0 ? isRefused() : undefined,
      ),
      1,
    );
    const id = await simulateAll(3);
    const run = await ended(id);
    expect(run.failures).toMatchObject([{ code: "unauthorized", message: "The key is wrong.", count: 1 }]);
    const [listed] = (await listRuns(test.ctx, ListRunsQuery.parse({ kind: "simulate", limit: 1 }))).items;
    expect(listed).toMatchObject({ id, counts: run.counts, usage: run.usage });
    const first = await listRunItems(test.ctx, id, ListRunItemsQuery.parse({ limit: 2 }));
    const second = await listRunItems(
      test.ctx,
      id,
      ListRunItemsQuery.parse({ limit: 2, cursor: first.nextCursor ?? "" }),
    );
    expect([...first.items, ...second.items].map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(second.nextCursor).toBeNull();
    const failed = await listRunItems(
      test.ctx,
      id,
      ListRunItemsQuery.parse({ code: "unauthorized", status: "failed" }),
    );
    expect(failed.items).toMatchObject([
      { status: "failed", toolName: "Village Library", error: { code: "unauthorized" } },
    ]);
    await expect(listRunItems(test.ctx, id, ListRunItemsQuery.parse({ cursor: "x" }))).rejects.toMatchObject({
      code: "bad-input",
    });
  });

  it("fails where every item failed, keeps each case with its reason, and can be retried as a new attempt", async () => {
    let isDown = true;
    const model = scriptedModel((request) =>
      isDown && request.agent === "executor" ? isRefused() : undefined,
    );
    await work(model);
    const id = await simulateAll(4);
    const run = await ended(id);
    expect(run).toMatchObject({
      status: "failed",
      counts: { failed: 4 },
      error: { code: "all-failed", message: expect.stringContaining("The key is wrong.") as string },
    });
    const failed = await test.db.case.findMany({ where: { runId: id } });
    expect(failed.map(({ status, error, revision }) => [status, error, revision])).toEqual(
      Array.from({ length: 4 }, () => ["failed", "The key is wrong.", 0]),
    );
    isDown = false;
    expect(await retryFailed(test.ctx, id)).toEqual({ retried: 4 });
    expect(await ended(id)).toMatchObject({
      status: "succeeded",
      counts: { total: 4, succeeded: 4, failed: 0 },
      error: null,
    });
    expect(
      await test.db.case.groupBy({
        by: ["status"],
        where: { runId: id },
        _count: true,
        orderBy: { status: "asc" },
      }),
    ).toMatchObject([
      { status: "complete", _count: 4 },
      { status: "failed", _count: 4 },
    ]);
    await expect(retryFailed(test.ctx, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("pauses after the calls under way, and goes on without asking anything twice", async () => {
    const held = gate();
    const model = scriptedModel((_request, number) => (number >= 6 ? held.pass() : undefined));
    await work(model, 4);
    const id = await simulateAll(8);
    await until(async () => model.requests.length >= 10);
    await pauseRun(test.ctx, id);
    held.open();
    const paused = await until(async () => {
      const run = await getRun(test.ctx, id);
      return run.counts.running === 0 && run;
    });
    expect(paused.status).toBe("paused");
    expect(paused.counts.queued).toBeGreaterThan(0);
    const asked = model.requests.length;
    expect(asked).toBe(10);
    await resumeRun(test.ctx, id);
    expect(await ended(id)).toMatchObject({ status: "succeeded", counts: { succeeded: 8 } });
    expect(model.requests).toHaveLength(24);
    expect(await test.db.case.count({ where: { runId: id } })).toBe(8);
    expect(await test.db.modelCall.count({ where: { runId: id } })).toBe(24);
    await expect(resumeRun(test.ctx, id)).rejects.toMatchObject({
      code: "conflict",
      details: { status: "succeeded" },
    });
  });

  it("is cancelled at once: what is queued does not begin, what is under way is recorded and stops", async () => {
    const held = gate();
    const model = scriptedModel(() => held.pass());
    await work(model, 3);
    const id = await simulateAll(20);
    await until(async () => model.requests.length === 3);
    const before = performance.now();
    await cancelRun(test.ctx, id);
    expect(await getRun(test.ctx, id)).toMatchObject({
      status: "cancelled",
      counts: { queued: 0, running: 3, skipped: 17 },
    });
    expect(performance.now() - before).toBeLessThan(2_000);
    held.open();
    expect(await ended(id)).toMatchObject({
      status: "cancelled",
      counts: { running: 0, skipped: 20 },
      usage: { calls: 3 },
    });
    expect(model.requests).toHaveLength(3);
    const cases = await test.db.case.findMany({ where: { runId: id } });
    expect(cases.map(({ status, error }) => [status, error])).toEqual(
      Array.from({ length: 3 }, () => ["failed", "The run was cancelled."]),
    );
    await expect(pauseRun(test.ctx, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("that was paused with work begun leaves no case open when it is cancelled", async () => {
    const held = gate();
    const model = scriptedModel((_request, number) => (number >= 2 ? held.pass() : undefined));
    await work(model, 2);
    const id = await simulateAll(4);
    await until(async () => model.requests.length === 4);
    await pauseRun(test.ctx, id);
    held.open();
    await until(async () => (await getRun(test.ctx, id)).counts.running === 0);
    await cancelRun(test.ctx, id);
    expect(await test.db.case.count({ where: { runId: id, status: "simulating" } })).toBe(0);
    expect(await test.db.runItem.count({ where: { runId: id, status: "cancelled" } })).toBe(4);
  });

  it("tells its progress as events until it has ended", async () => {
    const held = gate();
    await work(scriptedModel(() => held.pass()));
    const id = await simulateAll(2);
    const listener = { signal: new AbortController().signal, mayGoOn: () => Promise.resolve(true) };
    const stream = await runEvents(test.ctx, id, listener);
    const decoder = new TextDecoder();
    let text = "";
    for await (const part of stream) {
      text += decoder.decode(part, { stream: true });
      held.open();
    }
    const events = text
      .split("\n\n")
      .filter((event) => event.startsWith("data: "))
      .map((event) => JSON.parse(event.slice(6)) as RunDetail);
    expect(events.length).toBeGreaterThanOrEqual(2);
    expect(events.at(-1)).toMatchObject({ id, status: "succeeded", counts: { succeeded: 2 } });
    await expect(runEvents(test.ctx, "0190b3f0-0000-7000-8000-000000000000", listener)).rejects.toMatchObject(
      { code: "not-found" },
    );
  });
});

describe("starting a run", () => {
  it.each([
    [{ kind: "build-tools", apis: { filter: { q: "nothing like this" } } }, /No API is selected/],
    [
      { kind: "write-instructions", tools: { ids: ["0190b3f0-0000-7000-8000-000000000000"] } },
      /No tool is selected/,
    ],
    [{ kind: "simulate", tools: { filter: { category: "Nowhere" } } }, /No instruction of a ready tool/],
    [{ kind: "simulate" }, /Say what to simulate/],
  ])("refuses %j", async (input, message) => {
    await expect(startRun(test.ctx, StartRun.parse(input))).rejects.toThrow(message);
  });

  it("refuses an endpoint that is not there", async () => {
    const { instructionIds } = await makeLibraryTool(test.ctx, 1);
    const input = StartRun.parse({
      kind: "simulate",
      instructions: { ids: instructionIds },
      endpoint: "gone",
    });
    await expect(startRun(test.ctx, input)).rejects.toThrow(/There is no model endpoint "gone"/);
  });

  it("selects APIs per category, those without a tool, and instructions without a case", async () => {
    await makeApis(test.ctx, 6);
    const built = await startRun(test.ctx, StartRun.parse({ kind: "build-tools", apis: { perCategory: 2 } }));
    const { toolId } = await makeLibraryTool(test.ctx, 3);
    const played = await startRun(test.ctx, StartRun.parse({ kind: "simulate", tools: { ids: [toolId] } }));
    // Nobody answers: only the planning is looked at.
    await work(scriptedModel(() => new Promise(() => undefined)));
    const items = await until(async () => {
      const rows = await test.db.runItem.findMany({ where: { runId: { in: [built.id, played.id] } } });
      return rows.length >= 7 && rows;
    });
    expect(items.filter(({ runId }) => runId === built.id)).toHaveLength(4);
    expect(items.filter(({ runId }) => runId === played.id)).toHaveLength(3);
    await Promise.all([cancelRun(test.ctx, built.id), cancelRun(test.ctx, played.id)]);
  });
});
