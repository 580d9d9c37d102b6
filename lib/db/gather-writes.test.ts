import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { gatherWrites } from "./gather-writes.ts";

const options = { gatherMs: 2, batchMax: 3, batchesAtOnce: 1 };

describe("gathered writes", () => {
  it("go together, no more than may, and each hears its own result", async () => {
    const batches: number[][] = [];
    const write = gatherWrites(async (entries: number[]) => {
      batches.push(entries);
      await wait(1);
      return entries.map((entry) => entry * 10);
    }, options);
    expect(await Promise.all([1, 2, 3, 4, 5].map(write))).toEqual([10, 20, 30, 40, 50]);
    expect(await write(6)).toBe(60);
    expect(batches).toEqual([[1, 2, 3], [4, 5], [6]]);
  });

  it("that fail, fail for those of their batch alone", async () => {
    const write = gatherWrites(async (entries: number[]) => {
      if (entries.includes(1)) throw new Error("no");
      return entries;
    }, options);
    const results = await Promise.allSettled([1, 2, 3, 4].map(write));
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "fulfilled"]);
  });
});
