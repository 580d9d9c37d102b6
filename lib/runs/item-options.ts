import type { Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type ItemOptions, readItemOptions } from "./run-input.ts";

const RUNS_KEPT = 32;

const known = new WeakMap<Database, Map<string, Promise<ItemOptions>>>();

async function load(db: Database, runId: string): Promise<ItemOptions> {
  const [row] = await queryRows<{ options: unknown }>(
    db,
    "item-options",
    Prisma.sql`select input - array['apis', 'tools', 'instructions', 'cases'] as options from runs where id = ${runId}::uuid`,
  );
  return readItemOptions(row?.options);
}

/**
 * What the items of a run need of its input. It never changes once the run is there, and may name 100,000 things
 * beside: it is read once a process and run, not with each item.
 */
export function itemOptions(db: Database, runId: string): Promise<ItemOptions> {
  const runs = known.get(db) ?? new Map<string, Promise<ItemOptions>>();
  known.set(db, runs);
  const held = runs.get(runId) ?? load(db, runId);
  // Taken out and put in again: the first one of a map is the one that was not asked for the longest.
  runs.delete(runId);
  runs.set(runId, held);
  held.catch(() => runs.delete(runId));
  const [oldest] = runs.keys();
  if (runs.size > RUNS_KEPT && oldest !== undefined) runs.delete(oldest);
  return held;
}
