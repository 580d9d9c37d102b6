import type { Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";

const LOOK_INTERVAL_MS = 500;

type Watched = { status: string; holders: number; onCancelled: Set<() => void> };
type Watch = { runs: Map<string, Watched>; timer: NodeJS.Timeout | null; isLooking: boolean };
const watches = new WeakMap<Database, Watch>();

async function look(db: Database, watch: Watch): Promise<void> {
  const ids = [...watch.runs.keys()];
  const rows = await queryRows<{ id: string; status: string }>(
    db,
    "watch-runs",
    Prisma.sql`select id, status from runs where id = any(${ids}::uuid[])`,
  );
  for (const { id, status } of rows) {
    const run = watch.runs.get(id);
    if (!run) continue;
    run.status = status;
    if (status !== "cancelled") continue;
    for (const tell of run.onCancelled) tell();
  }
}

function tick(db: Database, watch: Watch): void {
  if (watch.isLooking) return;
  watch.isLooking = true;
  // A database that does not answer is noticed by whoever writes to it; here the next look finds it again.
  look(db, watch)
    .catch(() => undefined)
    .finally(() => {
      watch.isLooking = false;
    });
}

function watchOf(db: Database): Watch {
  const watch = watches.get(db) ?? { runs: new Map<string, Watched>(), timer: null, isLooking: false };
  watches.set(db, watch);
  return watch;
}

export type RunWatch = {
  /** As it was less than a second ago. */
  status: () => string;
  /** Calls back once the run is cancelled. */
  onCancelled: (tell: () => void) => void;
  release: () => void;
};

/** Keeps an eye on a run's status: one look at all watched runs, twice a second, however many items ask. */
export function watchRun(db: Database, runId: string): RunWatch {
  const watch = watchOf(db);
  const run = watch.runs.get(runId) ?? { status: "running", holders: 0, onCancelled: new Set<() => void>() };
  watch.runs.set(runId, run);
  run.holders += 1;
  // Whoever comes has just claimed an item, which only a running run lets happen.
  run.status = "running";
  watch.timer ??= setInterval(() => tick(db, watch), LOOK_INTERVAL_MS);
  const mine = new Set<() => void>();
  return {
    status: () => run.status,
    onCancelled: (tell) => {
      mine.add(tell);
      run.onCancelled.add(tell);
    },
    release: () => {
      for (const tell of mine) run.onCancelled.delete(tell);
      run.holders -= 1;
      if (run.holders > 0) return;
      watch.runs.delete(runId);
      if (watch.runs.size > 0 || !watch.timer) return;
      clearInterval(watch.timer);
      watch.timer = null;
    },
  };
}
