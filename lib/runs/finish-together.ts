import type { Database } from "#lib/db/client.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import { finishRun } from "./finish-run.ts";

type Ended = { runId: string; now: Date };

const GATHER = { gatherMs: 5, batchMax: 1_000, batchesAtOnce: 1 };
const finishers = new WeakMap<Database, (ended: Ended) => Promise<void>>();

async function finishAll(db: Database, ended: Ended[]): Promise<void[]> {
  const latest = new Map(ended.map(({ runId, now }) => [runId, now]));
  for (const [runId, now] of latest) await finishRun(db, runId, now);
  return ended.map(() => undefined);
}

/** Ends the run if the item that just ended was its last; items that end together ask together. */
export function finishTogether(db: Database, runId: string, now: Date): Promise<void> {
  const finish = finishers.get(db) ?? gatherWrites((ended: Ended[]) => finishAll(db, ended), GATHER);
  finishers.set(db, finish);
  return finish({ runId, now });
}
