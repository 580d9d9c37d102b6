import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import type { Database } from "./client.ts";

export type GatherOptions = {
  /** Batches begin no closer to each other: what comes meanwhile goes together. After a quiet time nobody waits. */
  everyMs: number;
  /** Entries of one batch at most. */
  batchMax: number;
};

type Waiting<Entry, Result> = { entry: Entry } & PromiseWithResolvers<Result>;

/** Batches of one database, one at a time. */
function gatherer<Entry, Result>(
  flush: (entries: Entry[]) => Promise<Result[]>,
  { everyMs, batchMax }: GatherOptions,
): (entry: Entry) => Promise<Result> {
  const waiting: Waiting<Entry, Result>[] = [];
  let isWorking = false;
  let lastBegan = -Infinity;

  const writeNext = async (): Promise<void> => {
    const pause = lastBegan + everyMs - performance.now();
    // What is handed in together is in the same turn of the event loop.
    await (pause > 0 ? wait(pause) : nextTurn());
    lastBegan = performance.now();
    const batch = waiting.splice(0, batchMax);
    try {
      const results = await flush(batch.map(({ entry }) => entry));
      for (const [place, { resolve }] of batch.entries()) resolve(results[place] as Result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const work = async (): Promise<void> => {
    isWorking = true;
    while (waiting.length > 0) await writeNext();
    isWorking = false;
  };

  return (entry) => {
    const held = Promise.withResolvers<Result>();
    waiting.push({ entry, ...held });
    if (!isWorking) void work();
    return held.promise;
  };
}

/**
 * Puts statements that come close after each other into one, for each database apart: whoever hands an entry in waits
 * until its batch is written.
 * @param flush writes a batch and answers for each entry, in their order; what it throws, each of them gets
 */
export function gatherWrites<Entry, Result>(
  flush: (db: Database, entries: Entry[]) => Promise<Result[]>,
  options: GatherOptions,
): (db: Database, entry: Entry) => Promise<Result> {
  const gatherers = new WeakMap<Database, (entry: Entry) => Promise<Result>>();
  return (db, entry) => {
    const gather = gatherers.get(db) ?? gatherer((entries: Entry[]) => flush(db, entries), options);
    gatherers.set(db, gather);
    return gather(entry);
  };
}
