import { setTimeout as wait } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { QUEUE_SCHEMA } from "./queue-options.ts";
import { runItemJob } from "./run-jobs.ts";
import { sendJobs } from "./send-jobs.ts";
import { startWorkLoop, type Delivery } from "./work-loop.ts";

const test = useTestDatabase();
let boss: PgBoss;
beforeAll(async () => {
  boss = new PgBoss({
    connectionString: test.url,
    schema: QUEUE_SCHEMA,
    migrate: false,
    schedule: false,
    supervise: false,
    max: 4,
  });
  boss.on("error", () => undefined);
  await boss.start();
});
afterAll(() => boss.stop({ graceful: false, close: true }));

type Payload = { itemId: string };
const payloads = (count: number): Payload[] => Array.from({ length: count }, () => ({ itemId: newId() }));
const states = async (): Promise<Record<string, number>> => {
  const rows = await test.db.$queryRaw<
    { state: string; count: number }[]
  >`select state::text, count(*)::int as count from pgboss.job where name = 'run-item' group by 1`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const clear = () => test.db.$executeRaw`delete from pgboss.job`;

function loopWith(handle: (delivery: Delivery<Payload>) => Promise<void>, concurrency: number) {
  const errors: unknown[] = [];
  return {
    errors,
    loop: startWorkLoop({
      boss,
      job: runItemJob,
      concurrency,
      handle,
      onError: (error) => errors.push(error),
    }),
  };
}

describe("a work loop", () => {
  it("does each job once, never more at a time than it may, and keeps its places filled", async () => {
    await clear();
    let underWay = 0;
    let most = 0;
    const done: string[] = [];
    const sent = payloads(60);
    await sendJobs(test.db, runItemJob, sent);
    const before = performance.now();
    const { loop } = loopWith(async ({ payload }) => {
      most = Math.max(most, (underWay += 1));
      // Every tenth is slow: nobody waits for it but its own place.
      await wait(done.length % 10 === 0 ? 300 : 30);
      underWay -= 1;
      done.push(payload.itemId);
    }, 6);
    await expect.poll(() => done.length, { timeout: 20_000 }).toBe(60);
    expect(performance.now() - before).toBeLessThan(6_000);
    await loop.stop(1_000);
    expect(most).toBe(6);
    expect(done.toSorted()).toEqual(sent.map(({ itemId }) => itemId).toSorted());
    expect(await states()).toEqual({ completed: 60 });
  });

  it("delivers again what failed, under a higher number", async () => {
    await clear();
    const numbers: number[] = [];
    await sendJobs(test.db, runItemJob, payloads(1));
    const { loop, errors } = loopWith(async ({ deliveryNumber }) => {
      numbers.push(deliveryNumber);
      if (numbers.length < 3) throw new Error("once more");
    }, 2);
    await expect.poll(() => numbers.length, { timeout: 10_000 }).toBe(3);
    await loop.stop(1_000);
    expect(numbers).toEqual([0, 1, 2]);
    expect(errors).toHaveLength(2);
    expect(await states()).toEqual({ completed: 1 });
  });

  it("keeps a long job alive, and gives it back when it is stopped", async () => {
    await clear();
    await sendJobs(test.db, runItemJob, payloads(1));
    let isStarted = false;
    const { loop } = loopWith(async () => {
      isStarted = true;
      await new Promise(() => undefined);
    }, 1);
    await expect.poll(() => isStarted).toBe(true);
    const beatOf = async (): Promise<Date | undefined> =>
      (await test.db.$queryRaw<{ beat: Date }[]>`select heartbeat_on as beat from pgboss.job`)[0]?.beat;
    const first = await beatOf();
    await expect
      .poll(async () => (await beatOf())?.getTime(), { timeout: 10_000 })
      .toBeGreaterThan(first?.getTime() ?? Infinity);
    await loop.stop(100);
    expect(await states()).toEqual({ retry: 1 });
  });

  it("sends nothing where the transaction is rolled back", async () => {
    await clear();
    const sending = test.db.$transaction(async (tx) => {
      await sendJobs(tx, runItemJob, payloads(3));
      throw new Error("no");
    });
    await expect(sending).rejects.toThrow("no");
    expect(await states()).toEqual({});
  });
});
