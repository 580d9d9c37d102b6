import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { adjustableLimit } from "./adjustable-limit.ts";

function busy(max: number, now?: () => number) {
  const limit = adjustableLimit(max, now);
  const seen = { underWay: 0, most: 0, started: 0 };
  const held: (() => void)[] = [];
  const run = (): Promise<void> =>
    limit.run(async () => {
      seen.started += 1;
      seen.most = Math.max(seen.most, (seen.underWay += 1));
      await new Promise<void>((resolve) => held.push(resolve));
      seen.underWay -= 1;
    });
  return { limit, seen, run, release: () => held.shift()?.() };
}

describe("an adjustable limit", () => {
  it("fills the places that it is given later, and takes back none that is in use", async () => {
    const { limit, seen, run, release } = busy(2);
    const work = Array.from({ length: 6 }, run);
    await wait(0);
    expect(seen).toMatchObject({ started: 2, underWay: 2 });
    expect(limit.takeWasFull()).toBe(true);
    limit.setMax(4);
    await wait(0);
    expect(seen.started).toBe(4);
    limit.setMax(1);
    for (let end = 0; end < 3; end += 1) {
      release();
      await wait(0);
    }
    expect(seen).toMatchObject({ started: 4, underWay: 1 });
    for (let end = 0; end < 6; end += 1) {
      release();
      await wait(0);
    }
    await Promise.all(work);
    expect(seen).toMatchObject({ started: 6, most: 4 });
  });

  it("starts nothing while the endpoint wants to be left alone", async () => {
    const { limit, seen, run, release } = busy(8);
    limit.holdUntil(Date.now() + 60);
    const work = run();
    await wait(20);
    expect(seen.started).toBe(0);
    await expect.poll(() => seen.started).toBe(1);
    release();
    await work;
  });

  it("keeps to so many requests and tokens a minute", async () => {
    const time = { ms: 0 };
    const { limit, seen, run } = busy(100, () => time.ms);
    limit.setRates({ requestsPerMinute: 60, tokensPerMinute: null });
    for (let count = 0; count < 30; count += 1) void run();
    await wait(0);
    expect(seen.started).toBe(1);
    time.ms += 3_000;
    limit.setRates({ requestsPerMinute: 60, tokensPerMinute: 600 });
    await wait(0);
    expect(seen.started).toBe(4);
    limit.useTokens(10_000);
    time.ms += 10_000;
    limit.setMax(100);
    await wait(0);
    expect(seen.started).toBe(4);
  });
});
