import { setImmediate as turn } from "node:timers/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concurrencyLimit } from "./concurrency-limit.ts";

describe("concurrencyLimit", () => {
  it("never has more under way than there are places, uses them all, and does everything in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (max, outcomes) => {
          const limit = concurrencyLimit(max);
          let underWay = 0;
          let most = 0;
          const started: number[] = [];
          const results = await Promise.allSettled(
            outcomes.map((fails, index) =>
              limit(async () => {
                started.push(index);
                underWay += 1;
                most = Math.max(most, underWay);
                await turn();
                underWay -= 1;
                if (fails) throw new Error("no");
                return index;
              }),
            ),
          );
          expect(most).toBe(Math.min(max, outcomes.length));
          expect(started).toEqual(outcomes.map((_, index) => index));
          expect(results.map(({ status }) => status === "rejected")).toEqual(outcomes);
        },
      ),
      { numRuns: 40 },
    );
  });
});
