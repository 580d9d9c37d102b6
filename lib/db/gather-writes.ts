import { setTimeout as wait } from "node:timers/promises";

export type GatherOptions = {
  /** How long the first entry of a batch waits for others. */
  gatherMs: number;
  /** Entries of one batch at most. */
  batchMax: number;
  /** Batches under way at once. */
  batchesAtOnce: number;
};

type Waiting<Entry, Result> = { entry: Entry } & PromiseWithResolvers<Result>;

/**
 * Puts writes that come close after each other into one: whoever hands an entry in waits until its batch is written.
 * @param flush writes a batch and answers for each entry, in their order; what it throws, each of them gets
 */
export function gatherWrites<Entry, Result>(
  flush: (entries: Entry[]) => Promise<Result[]>,
  { gatherMs, batchMax, batchesAtOnce }: GatherOptions,
): (entry: Entry) => Promise<Result> {
  const waiting: Waiting<Entry, Result>[] = [];
  let underWay = 0;

  const work = async (): Promise<void> => {
    try {
      await wait(gatherMs);
      while (waiting.length > 0) {
        const batch = waiting.splice(0, batchMax);
        try {
          const results = await flush(batch.map(({ entry }) => entry));
          for (const [place, { resolve }] of batch.entries()) resolve(results[place] as Result);
        } catch (error) {
          for (const { reject } of batch) reject(error);
        }
      }
    } finally {
      underWay -= 1;
    }
  };

  return (entry) => {
    const held = Promise.withResolvers<Result>();
    waiting.push({ entry, ...held });
    if (underWay < batchesAtOnce) {
      underWay += 1;
      void work();
    }
    return held.promise;
  };
}
