import type { Database } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { log } from "#lib/log/log.ts";
import { formatCaseFilter } from "../case-filter-url.ts";
import type { CaseFilter } from "../schemas.ts";
import { filterTests } from "./filter-tests.ts";
import { makeKeptTable, type KeptCase, type KeptTable } from "./kept-table.ts";
import { loadCases, loadChanged, presentMoment, type Moment } from "./load-cases.ts";
import { makeTally, type Tally } from "./tally.ts";

const LOAD_ROWS = 10_000;
/** Filters whose counts are kept, those asked for last. */
const TALLIES_MAX = 24;
/** With more changes than this, counting again costs less than keeping. */
const KEEP_CHANGES_MAX = 5_000;

type Kept = { table: KeptTable; tallies: Map<string, Tally>; moment: Moment };

/** What is kept of the cases of one database, as new as the moment that it was asked for. */
export type KeptCases = {
  table: KeptTable;
  /** @param filter words that the table knows, tools by id */
  tally: (filter: Partial<CaseFilter>) => Tally;
};

type Keeper = { kept: Kept | null; underWay: Promise<Kept> | null; next: Promise<Kept> | null };
const holder = globalThis as typeof globalThis & { paddockKeepers?: WeakMap<Database, Keeper> };

function keeperOf(db: Database): Keeper {
  const keepers = (holder.paddockKeepers ??= new WeakMap<Database, Keeper>());
  const keeper = keepers.get(db) ?? { kept: null, underWay: null, next: null };
  keepers.set(db, keeper);
  return keeper;
}

async function load(db: Database): Promise<Kept> {
  const moment = await presentMoment(db);
  const table = makeKeptTable();
  for (let after = 0; ;) {
    const part = await loadCases(db, after, LOAD_ROWS);
    for (const one of part) table.put(one);
    const last = part.at(-1);
    if (!last || part.length < LOAD_ROWS) break;
    after = last.number;
  }
  return { table, tallies: new Map(), moment };
}

function take(kept: Kept, changed: readonly KeptCase[]): void {
  if (changed.length > KEEP_CHANGES_MAX) kept.tallies.clear();
  for (const one of changed) {
    const known = kept.table.rowOf(one.number);
    if (known >= 0) for (const tally of kept.tallies.values()) tally.count(known, -1);
    const row = kept.table.put(one);
    for (const tally of kept.tallies.values()) tally.count(row, 1);
  }
}

/** Sees all that was committed before it began. */
async function renew(db: Database, keeper: Keeper): Promise<Kept> {
  const moment = await presentMoment(db);
  const kept = keeper.kept?.moment.epoch === moment.epoch ? keeper.kept : await load(db);
  keeper.kept = kept;
  take(kept, await loadChanged(db, kept.moment.since));
  // From the earlier of the two statements on: what is read twice changes nothing.
  kept.moment = { ...moment };
  return kept;
}

/** One renewal at a time; all that come during one share the next. */
async function renewed(db: Database): Promise<Kept> {
  const keeper = keeperOf(db);
  keeper.next ??= (async () => {
    await keeper.underWay?.catch(() => undefined);
    keeper.underWay = keeper.next;
    keeper.next = null;
    return renew(db, keeper);
  })();
  return keeper.next;
}

/** Loads the cases before anybody asks, so that the first page with counts does not wait for it. Never throws. */
export async function warmKeptCases(db: Database): Promise<void> {
  try {
    await renewed(db);
  } catch (error) {
    log().warn(
      { error },
      "The counts of cases could not be loaded ahead; the first page that shows them will.",
    );
  }
}

/** The cases as they are at this moment: loaded once for each process, then kept by what changed. */
export async function keptCases(ctx: Context): Promise<KeptCases> {
  const kept = await renewed(ctx.db);
  return {
    table: kept.table,
    tally: (filter) => {
      const key = formatCaseFilter(filter).toString();
      const tally = kept.tallies.get(key) ?? makeTally(kept.table, filterTests(filter));
      kept.tallies.delete(key);
      kept.tallies.set(key, tally);
      const oldest = kept.tallies.keys().next();
      if (kept.tallies.size > TALLIES_MAX && !oldest.done) kept.tallies.delete(oldest.value);
      return tally;
    },
  };
}
