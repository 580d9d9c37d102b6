import { describe, expect, it } from "vitest";
import { makeCase, makeManyCases, makeTool, type MadeTool } from "#lib/cases/testing/case-fixtures.ts";
import { createDatabase, inTransaction } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { queueIntakeJob } from "#lib/jobs/intake-jobs.ts";
import { getQueue } from "./get-queue.ts";
import { makeQueue } from "./make-queue.ts";
import { putInPart } from "./put-in-part.ts";
import { refreshQueue } from "./refresh-queue.ts";
import { runIntake } from "./run-intake.ts";
import { MakeQueue, type QueueDetail } from "./schemas.ts";
import { stopIntake } from "./stop-intake.ts";
import { sweepIntakes } from "./sweep-intakes.ts";
import { claim, finish } from "./testing/queue-fixtures.ts";

/** A part, and more than is put in at once. */
const CASES = 7_500;
const test = useTestDatabase();
const now = () => new Date();
const work = () => ({ db: test.db, now, isStopping: () => false });

async function makeLargeQueue(input: Partial<MakeQueue> = {}): Promise<{
  queue: QueueDetail;
  intakeId: string;
  tool: MadeTool;
  ids: string[];
}> {
  const tool = await makeTool(test.ctx);
  const ids = await makeManyCases(test.ctx, tool, CASES);
  const queue = await makeQueue(
    test.ctx,
    MakeQueue.parse({ name: "Many kites", ...input, filter: { tool: [tool.toolId] } }),
  );
  return { queue, intakeId: queue.intake?.id ?? "", tool, ids };
}

/** The queue's cases by position, with how many places each has. */
const inQueue = (queueId: string): Promise<{ caseId: string; position: number; places: number }[]> =>
  test.db.$queryRaw`
    select q.case_id as "caseId", q.position, (select count(*)::int from queue_places p where p.queue_id = q.queue_id and p.case_id = q.case_id) as places
    from queue_cases q where q.queue_id = ${queueId}::uuid order by q.position`;

describe("a queue of many cases", () => {
  it("is there at once, fills in the background, and holds exactly what matched when it was asked for", async () => {
    const { queue, intakeId, tool, ids } = await makeLargeQueue({ reviewsPerCase: 2, overlapPercent: 10 });
    expect(queue).toMatchObject({
      cases: 0,
      newMatches: 0,
      intake: { status: "queued", total: CASES, done: 0 },
    });
    const [job] = await test.db.$queryRaw<{ data: unknown }[]>`
      select data from pgboss.job where name = ${queueIntakeJob.name} and data->>'intakeId' = ${intakeId}`;
    expect(job).toBeDefined();

    // What comes or goes afterwards makes no difference.
    const later = await makeCase(test.ctx, tool);
    await test.db.case.updateMany({ where: { id: { in: ids.slice(0, 3) } }, data: { decision: "approved" } });
    let parts = 0;
    await expect(runIntake({ ...work(), isStopping: () => (parts += 1) === 2 }, intakeId)).rejects.toThrow(
      "ends",
    );
    expect((await getQueue(test.ctx, queue.id)).intake).toMatchObject({ status: "running", done: 5_000 });
    // Those that are there can be reviewed meanwhile.
    const place = await claim(test.ctx, queue.id);
    expect(place.caseId).toBe(ids[0]);
    await finish(test.ctx, place, "approved");

    await runIntake(work(), intakeId);
    const stored = await inQueue(queue.id);
    expect(stored.map(({ caseId }) => caseId)).toEqual(ids);
    expect(stored.map(({ position }) => position)).toEqual(ids.map((_, position) => position));
    expect(stored.filter(({ places }) => places === 2)).toHaveLength(CASES / 10);
    expect(await getQueue(test.ctx, queue.id)).toMatchObject({ intake: null, newMatches: 1, cases: CASES });
    expect((await refreshQueue(test.ctx, queue.id)).cases).toBe(CASES + 1);
    expect((await inQueue(queue.id)).at(-1)).toEqual({ caseId: later, position: CASES, places: 1 });
  });

  it("goes on in the same order after a worker and its connection died in the middle of a part", async () => {
    const { queue, intakeId, ids } = await makeLargeQueue({ order: "random", seed: 7 });
    const dying = createDatabase(test.url, 2);
    const killed = inTransaction(dying, async (tx) => {
      await putInPart(tx, intakeId, now());
      await putInPart(tx, intakeId, now());
      const [{ pid } = { pid: 0 }] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await test.db.$queryRaw`select pg_terminate_backend(${pid}::int)`;
      await putInPart(tx, intakeId, now());
    });
    await expect(killed).rejects.toThrow();
    await dying.$disconnect();
    expect((await getQueue(test.ctx, queue.id)).intake).toMatchObject({ status: "queued", done: 0 });

    // Planned and a part in: then findings appear, which would put another order.
    await inTransaction(test.db, (tx) => putInPart(tx, intakeId, now()));
    await inTransaction(test.db, (tx) => putInPart(tx, intakeId, now()));
    const before = await inQueue(queue.id);
    expect(before).toHaveLength(5_000);
    // Two workers at once, as after a job that was handed out twice.
    await Promise.all([runIntake(work(), intakeId), runIntake(work(), intakeId)]);
    const stored = await inQueue(queue.id);
    expect(stored.slice(0, 5_000)).toEqual(before);
    expect(stored.map(({ position }) => position)).toEqual(ids.map((_, position) => position));
    expect(stored.map(({ caseId }) => caseId).toSorted()).toEqual(ids.toSorted());
    expect(stored.map(({ caseId }) => caseId)).not.toEqual(ids);
  });

  it("can be stopped: what is in it stays, the rest can be taken in later, and nothing is taken in twice at once", async () => {
    const { queue, intakeId, ids } = await makeLargeQueue();
    await inTransaction(test.db, (tx) => putInPart(tx, intakeId, now()));
    await inTransaction(test.db, (tx) => putInPart(tx, intakeId, now()));
    await expect(refreshQueue(test.ctx, queue.id)).rejects.toMatchObject({ code: "conflict" });
    const both = await Promise.allSettled([stopIntake(test.ctx, queue.id), stopIntake(test.ctx, queue.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await runIntake(work(), intakeId);
    expect(await getQueue(test.ctx, queue.id)).toMatchObject({
      cases: 5_000,
      newMatches: CASES - 5_000,
      intake: { status: "cancelled", total: CASES, done: 5_000 },
    });
    const again = await refreshQueue(test.ctx, queue.id);
    expect(again.intake).toMatchObject({ status: "queued", total: CASES - 5_000 });
    await runIntake(work(), again.intake?.id ?? "");
    expect((await inQueue(queue.id)).map(({ caseId }) => caseId)).toEqual(ids);
  });

  it("gets a job again where its own is gone, and none that somebody stopped", async () => {
    const { queue, intakeId } = await makeLargeQueue();
    const jobs = () => test.db.$queryRaw<{ id: string }[]>`
      select id from pgboss.job where data->>'intakeId' = ${intakeId} and state = 'created'`;
    await test.db.$executeRaw`delete from pgboss.job where data->>'intakeId' = ${intakeId}`;
    await sweepIntakes(test.db, now(), 60_000);
    expect(await jobs()).toHaveLength(0);
    for (let sweep = 0; sweep < 2; sweep += 1)
      await sweepIntakes(test.db, new Date(Date.now() + 120_000), 60_000);
    expect(await jobs()).toHaveLength(1);
    await stopIntake(test.ctx, queue.id);
    await test.db.$executeRaw`delete from pgboss.job where data->>'intakeId' = ${intakeId}`;
    await sweepIntakes(test.db, new Date(Date.now() + 120_000), 60_000);
    expect(await jobs()).toHaveLength(0);
  });

  it("that fails time and again says so, and can be asked for again", async () => {
    const { queue, intakeId } = await makeLargeQueue();
    const broken = {
      ...work(),
      now: () => {
        throw new Error("no clock");
      },
    };
    await expect(runIntake(broken, intakeId, 1)).rejects.toThrow("no clock");
    expect((await getQueue(test.ctx, queue.id)).intake?.status).toBe("queued");
    let calls = 0;
    const breaking = {
      ...work(),
      now: () => {
        calls += 1;
        if (calls === 2) throw new Error("no clock");
        return now();
      },
    };
    await expect(runIntake(breaking, intakeId, 5)).rejects.toThrow("no clock");
    expect((await getQueue(test.ctx, queue.id)).intake).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/log of the worker/) as string,
    });
    expect((await refreshQueue(test.ctx, queue.id)).intake).toMatchObject({ status: "queued", total: CASES });
  });
});
