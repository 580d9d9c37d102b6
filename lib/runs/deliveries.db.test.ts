import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { claimItem } from "./claim-item.ts";
import { releaseItem } from "./release-item.ts";
import { planRun } from "./plan-run.ts";
import { runItem } from "./run-item.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { sweepRuns } from "./sweep-runs.ts";
import { itemWork } from "./testing/item-work.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel, type ScriptedModel } from "./testing/scripted-model.ts";

const test = useTestDatabase();
const now = (): Date => new Date();

const workWith = (model: ScriptedModel) => itemWork(test.db, model);

async function plannedItem(): Promise<{ runId: string; itemId: string }> {
  const { instructionIds } = await makeLibraryTool(test.ctx, 1);
  const { id: runId } = await startRun(
    test.ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } }),
  );
  await planRun(test.db, runId, now);
  const item = await test.db.runItem.findFirstOrThrow({ where: { runId } });
  return { runId, itemId: item.id };
}

const casesOf = (runId: string) =>
  test.db.case.findMany({ where: { runId }, include: { steps: true, revisions: true } });

describe("deliveries of one item", () => {
  it("planned twice are planned once", async () => {
    const { runId } = await plannedItem();
    await planRun(test.db, runId, now);
    expect(await test.db.runItem.count({ where: { runId } })).toBe(1);
  });

  it("at the same moment: one wins, the other does nothing", async () => {
    const { runId, itemId } = await plannedItem();
    const model = scriptedModel();
    await Promise.all(
      Array.from({ length: 5 }, () =>
        runItem(workWith(model), { itemId, jobId: randomUUID(), deliveryNumber: 0 }),
      ),
    );
    expect(model.requests).toHaveLength(3);
    expect(await casesOf(runId)).toMatchObject([
      { status: "complete", steps: [{ position: 0 }], revisions: [{ revision: 0 }] },
    ]);
    expect(await test.db.run.findUnique({ where: { id: runId } })).toMatchObject({ status: "succeeded" });
  });

  it("after a crash at any call: the next one pays for nothing twice, and ends as if nothing had happened", async () => {
    for (const crashAt of [0, 1, 2]) {
      const { runId, itemId } = await plannedItem();
      const jobId = randomUUID();
      // The worker is gone in the middle of a call: it neither answers nor cleans up.
      const first = scriptedModel((_request, number) =>
        number === crashAt ? new Promise(() => undefined) : undefined,
      );
      void runItem(workWith(first), { itemId, jobId, deliveryNumber: 0 });
      await expect.poll(() => first.requests.length).toBe(crashAt + 1);
      const second = scriptedModel();
      await runItem(workWith(second), { itemId, jobId, deliveryNumber: 1 });
      expect(second.requests).toHaveLength(3 - crashAt);
      expect(await test.db.modelCall.count({ where: { runId, outcome: "answered" } })).toBe(3);
      expect(await casesOf(runId)).toMatchObject([
        { status: "complete", stepCount: 1, steps: [{ position: 0 }], revisions: [{ revision: 0 }] },
      ]);
    }
  });

  it("that were overtaken write nothing more than the call they had paid for", async () => {
    const { runId, itemId } = await plannedItem();
    const jobId = randomUUID();
    const held = Promise.withResolvers<void>();
    const late = scriptedModel((_request, number) => (number === 1 ? held.promise : undefined));
    const overtaken = runItem(workWith(late), { itemId, jobId, deliveryNumber: 0 });
    await expect.poll(() => late.requests.length).toBe(2);
    await runItem(workWith(scriptedModel()), { itemId, jobId, deliveryNumber: 1 });
    held.resolve();
    await overtaken;
    expect(late.requests).toHaveLength(2);
    expect(await casesOf(runId)).toMatchObject([
      { status: "complete", steps: [{ position: 0 }], revisions: [{ revision: 0 }] },
    ]);
    const tries = await test.db.modelCall.findMany({
      where: { runId, sequence: 1 },
      orderBy: { tryNumber: "asc" },
    });
    expect(tries.map(({ tryNumber, outcome }) => [tryNumber, outcome])).toEqual([
      [0, "answered"],
      [1, "answered"],
    ]);
  });

  it("are not taken by another job while one holds the item, nor by an earlier number", async () => {
    const { itemId } = await plannedItem();
    const jobId = randomUUID();
    expect(
      await claimItem(test.db, itemId, { workerId: "w", jobId, deliveryNumber: 1 }, now()),
    ).not.toBeNull();
    expect(
      await claimItem(test.db, itemId, { workerId: "w", jobId: randomUUID(), deliveryNumber: 5 }, now()),
    ).toBeNull();
    expect(await claimItem(test.db, itemId, { workerId: "w", jobId, deliveryNumber: 1 }, now())).toBeNull();
    expect(await claimItem(test.db, itemId, { workerId: "w", jobId, deliveryNumber: 0 }, now())).toBeNull();
    expect(
      await claimItem(test.db, itemId, { workerId: "w", jobId, deliveryNumber: 2 }, now()),
    ).toMatchObject({ attempt: 0 });
  });

  it("that keep killing their workers end as a failure, among the dead letters", async () => {
    const { runId, itemId } = await plannedItem();
    const jobId = randomUUID();
    for (let deliveryNumber = 0; deliveryNumber < 10; deliveryNumber += 1) {
      // The worker that claimed it does nothing any more.
      const claimed = await claimItem(test.db, itemId, { workerId: "gone", jobId, deliveryNumber }, now());
      expect(claimed?.deaths).toBe(deliveryNumber);
    }
    const model = scriptedModel();
    await runItem(workWith(model), { itemId, jobId, deliveryNumber: 10 });
    expect(model.requests).toEqual([]);
    expect(await test.db.runItem.findUnique({ where: { id: itemId } })).toMatchObject({
      status: "failed",
      error: { code: "worker-lost", message: "Its worker died 10 times over it." },
      diedAt: expect.any(Date) as Date,
    });
    expect(await test.db.run.findUnique({ where: { id: runId } })).toMatchObject({ status: "failed" });
  });

  it("that were handed back are no deaths, however many", async () => {
    const { runId, itemId } = await plannedItem();
    const jobId = randomUUID();
    for (let deliveryNumber = 0; deliveryNumber < 12; deliveryNumber += 1) {
      const held = await claimItem(test.db, itemId, { workerId: "w", jobId, deliveryNumber }, now());
      expect(held?.deaths).toBe(0);
      if (held) await releaseItem(test.db, held);
    }
    await runItem(workWith(scriptedModel()), { itemId, jobId, deliveryNumber: 12 });
    expect(await test.db.run.findUnique({ where: { id: runId } })).toMatchObject({ status: "succeeded" });
  });

  it("of items that workers died over are worked on one at a time, the others beside them", async () => {
    const { instructionIds } = await makeLibraryTool(test.ctx, 4);
    const input = StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } });
    const { id: runId } = await startRun(test.ctx, input);
    await planRun(test.db, runId, now);
    const items = await test.db.runItem.findMany({ where: { runId }, orderBy: { position: "asc" } });
    const suspects = items.slice(0, 3).map(({ id }) => id);
    await test.db.runItem.updateMany({ where: { id: { in: suspects } }, data: { deliveries: 3 } });
    const underWay = new Set<string>();
    let most = 0;
    const work = workWith(
      scriptedModel(async ({ messages }) => {
        const place = /river(\d)/.exec(JSON.stringify(messages))?.[1] ?? "";
        underWay.add(place);
        most = Math.max(most, [...underWay].filter((one) => /^[012]$/.test(one)).length);
        await wait(20);
        underWay.delete(place);
      }),
    );
    const deliver = (itemId: string) => runItem(work, { itemId, jobId: randomUUID(), deliveryNumber: 0 });
    await Promise.all(items.map(({ id }) => deliver(id)));
    expect(most).toBe(1);
    expect(await test.db.case.count({ where: { runId, status: "complete" } })).toBe(4);
  });

  it("that were lost with their job are found and brought back", async () => {
    const { runId, itemId } = await plannedItem();
    await claimItem(test.db, itemId, { workerId: "gone", jobId: randomUUID(), deliveryNumber: 0 }, now());
    expect(await sweepRuns(test.db, now(), 0)).toMatchObject({ items: 0 });
    await test.db.$executeRaw`delete from pgboss.job where data->>'itemId' = ${itemId}`;
    expect(await sweepRuns(test.db, now(), 60_000)).toMatchObject({ items: 0 });
    expect(await sweepRuns(test.db, new Date(Date.now() + 1_000), 0)).toMatchObject({ items: 1 });
    expect(await test.db.runItem.findUnique({ where: { id: itemId } })).toMatchObject({
      status: "queued",
      claim: null,
    });
    const jobs = await test.db.$queryRaw<
      unknown[]
    >`select 1 from pgboss.job where data->>'itemId' = ${itemId} and state = 'created'`;
    expect(jobs).toHaveLength(1);
    await test.db.run.update({ where: { id: runId }, data: { status: "cancelled" } });
  });

  it("of a run whose planning job is lost are planned after all", async () => {
    const { instructionIds } = await makeLibraryTool(test.ctx, 1);
    const { id } = await startRun(
      test.ctx,
      StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } }),
    );
    await test.db.$executeRaw`delete from pgboss.job where data->>'runId' = ${id}`;
    expect(await sweepRuns(test.db, new Date(Date.now() + 1_000), 0)).toMatchObject({ runs: 1 });
    const jobs = await test.db.$queryRaw<unknown[]>`select 1 from pgboss.job where data->>'runId' = ${id}`;
    expect(jobs).toHaveLength(1);
  });
});
