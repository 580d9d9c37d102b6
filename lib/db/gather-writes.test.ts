import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Database } from "./client.ts";
import { gatherWrites } from "./gather-writes.ts";

const options = { everyMs: 2, batchMax: 3 };
/** It is only handed on. */
const databaseOf = (name: string): Database => ({ name }) as unknown as Database;
const db = databaseOf("one");

describe("gathered writes", () => {
  it("go together, no more than may, and each hears its own result", async () => {
    const batches: number[][] = [];
    const write = gatherWrites(async (_db: Database, entries: number[]) => {
      batches.push(entries);
      await wait(1);
      return entries.map((entry) => entry * 10);
    }, options);
    const results = await Promise.all([1, 2, 3, 4, 5].map((entry) => write(db, entry)));
    expect(results).toEqual([10, 20, 30, 40, 50]);
    expect(await write(db, 6)).toBe(60);
    expect(batches).toEqual([[1, 2, 3], [4, 5], [6]]);
  });

  it("that fail, fail for those of their batch alone", async () => {
    const write = gatherWrites(async (_db: Database, entries: number[]) => {
      if (entries.includes(1)) throw new Error("no");
      return entries;
    }, options);
    const results = await Promise.allSettled([1, 2, 3, 4].map((entry) => write(db, entry)));
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "fulfilled"]);
  });

  it("of two databases are never one", async () => {
    const seen: [Database, number[]][] = [];
    const write = gatherWrites(async (of: Database, entries: number[]) => {
      seen.push([of, entries]);
      return entries;
    }, options);
    const other = databaseOf("other");
    await Promise.all([write(db, 1), write(other, 2), write(db, 3)]);
    expect(seen).toEqual([
      [db, [1, 3]],
      [other, [2]],
    ]);
  });

  it("after a quiet time wait for nobody; those that come close after each other do", async () => {
    const batches: number[][] = [];
    const write = gatherWrites(
      async (_db: Database, entries: number[]) => entries.filter(() => batches.push(entries)),
      {
        everyMs: 60_000,
        batchMax: 3,
      },
    );
    expect(await write(db, 1)).toBe(1);
    const isWritten = await Promise.race([write(db, 2).then(() => true), wait(20).then(() => false)]);
    expect(isWritten).toBe(false);
    expect(batches).toEqual([[1]]);
  });
});
