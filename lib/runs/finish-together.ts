import type { Database } from "#lib/db/client.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import { finishRun } from "./finish-run.ts";

type Ended = { runId: string; now: Date };

const finish = gatherWrites(
  async (db: Database, ended: Ended[]): Promise<void[]> => {
    const latest = new Map(ended.map(({ runId, now }) => [runId, now]));
    for (const [runId, now] of latest) await finishRun(db, runId, now);
    return ended.map(() => undefined);
  },
  { everyMs: 50, batchMax: 1_000 },
);

/** Ends the run if the item that just ended was its last; items that end together ask together. */
export const finishTogether = (db: Database, runId: string, now: Date): Promise<void> =>
  finish(db, { runId, now });
