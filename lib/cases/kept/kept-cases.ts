import { setImmediate as breath, setTimeout as sleep } from "node:timers/promises";
import type { Database } from "#lib/db/client.ts";
import { log } from "#lib/log/log.ts";
import { formatCaseFilter } from "../case-filter-url.ts";
import type { CaseFilter } from "../schemas.ts";
import { makeRowReader } from "./case-columns.ts";
import { filterTests } from "./filter-tests.ts";
import { makeKeptTable, type KeptRow, type KeptTable } from "./kept-table.ts";
import { loadCases, loadChanged, presentMoment, type Moment } from "./load-cases.ts";
import { makeTally, type Tally } from "./tally.ts";

/** Filters whose counts are kept, those asked for last. */
const TALLIES_MAX = 24;
/** Changes times filters: beyond it, counting a filter again when it is asked for costs less than keeping it. */
const KEEP_MAX = 50_000;
/** So often changes are taken in while somebody has asked in the last minute: who asks next waits for few. */
const KEEP_UP_MS = 500;
const LOOKS_MS = 60_000;
/** Cases that are counted at once, some milliseconds: others are answered in between. */
const COUNT_ROWS = 50_000;

type Filter = Partial<CaseFilter>;
type Kept = {
  table: KeptTable;
  readRow: (row: Buffer) => KeptRow;
  tallies: Map<string, Tally>;
  moment: Moment;
};

type Keeper = {
  kept: Kept | null;
  underWay: Promise<Kept> | null;
  next: Promise<Kept> | null;
  /** What the next renewal is to count. */
  asked: Map<string, Filter>;
  askedAt: number;
  isKeepingUp: boolean;
};
const holder = globalThis as typeof globalThis & { paddockKeepers?: WeakMap<Database, Keeper> };

function keeperOf(db: Database): Keeper {
  const keepers = (holder.paddockKeepers ??= new WeakMap<Database, Keeper>());
  const keeper = keepers.get(db) ?? {
    kept: null,
    underWay: null,
    next: null,
    asked: new Map(),
    askedAt: 0,
    isKeepingUp: false,
  };
  keepers.set(db, keeper);
  return keeper;
}

const keyOf = (filter: Filter): string => formatCaseFilter(filter).toString();

async function load(db: Database): Promise<Kept> {
  const moment = await presentMoment(db);
  const table = makeKeptTable();
  const readRow = makeRowReader(table);
  await loadCases(db, (row) => table.put(readRow(row)));
  return { table, readRow, tallies: new Map(), moment };
}

async function takeChanges(db: Database, { table, readRow, tallies, moment }: Kept): Promise<void> {
  let changes = 0;
  await loadChanged(db, moment, (bytes) => {
    changes += 1;
    // The one that was asked for longest ago is given up.
    for (const key of tallies.keys()) if (changes * tallies.size > KEEP_MAX) tallies.delete(key);
    const one = readRow(bytes);
    const known = table.rowOf(one.number);
    if (known >= 0) for (const tally of tallies.values()) tally.count(known, -1);
    const row = table.put(one);
    for (const tally of tallies.values()) tally.count(row, 1);
  });
}

async function counted(table: KeptTable, filter: Filter): Promise<Tally> {
  const tally = makeTally(table, filterTests(filter));
  for (let first = 0; first < table.size; first += COUNT_ROWS) {
    const rows = new Int32Array(Math.min(COUNT_ROWS, table.size - first));
    for (let at = 0; at < rows.length; at += 1) rows[at] = first + at;
    tally.countAll(rows);
    await breath();
  }
  return tally;
}

async function countAsked({ table, tallies }: Kept, asked: ReadonlyMap<string, Filter>): Promise<void> {
  for (const [key, filter] of asked) {
    const tally = tallies.get(key) ?? (await counted(table, filter));
    tallies.delete(key);
    tallies.set(key, tally);
  }
  // Those that were asked for now are the last ones.
  for (const key of tallies.keys()) if (tallies.size > Math.max(TALLIES_MAX, asked.size)) tallies.delete(key);
}

/** Sees all that was committed before it began. */
async function renew(db: Database, keeper: Keeper, asked: ReadonlyMap<string, Filter>): Promise<Kept> {
  const moment = await presentMoment(db);
  const kept = keeper.kept?.moment.epoch === moment.epoch ? keeper.kept : await load(db);
  keeper.kept = kept;
  try {
    await takeChanges(db, kept);
  } catch (error) {
    // Read again next time, which changes no row twice; the counts may have it half.
    kept.tallies.clear();
    throw error;
  }
  // From the earlier of the two statements on: what is read twice changes nothing.
  kept.moment = { ...moment };
  await countAsked(kept, asked);
  return kept;
}

/** One renewal at a time; all that come during one share the next. */
async function renewed(db: Database, filters: readonly Filter[]): Promise<Kept> {
  const keeper = keeperOf(db);
  for (const filter of filters) keeper.asked.set(keyOf(filter), filter);
  keeper.next ??= (async () => {
    await keeper.underWay?.catch(() => undefined);
    const { asked } = keeper;
    keeper.underWay = keeper.next;
    keeper.next = null;
    keeper.asked = new Map();
    return renew(db, keeper, asked);
  })();
  return keeper.next;
}

/** Takes changes in while somebody looks, so that after 100,000 of them nobody waits for them all. Never throws. */
async function keepUp(db: Database): Promise<void> {
  const keeper = keeperOf(db);
  keeper.askedAt = performance.now();
  if (keeper.isKeepingUp) return;
  keeper.isKeepingUp = true;
  try {
    while (performance.now() - keeper.askedAt < LOOKS_MS) {
      await sleep(KEEP_UP_MS, undefined, { ref: false });
      await renewed(db, []);
    }
  } catch {
    // Whoever asks next is told.
  }
  keeper.isKeepingUp = false;
}

/** Loads the cases before anybody asks, so that the first page with counts does not wait for it. Never throws. */
export async function warmKeptCases(db: Database): Promise<void> {
  try {
    await renewed(db, [{}]);
  } catch (error) {
    log().warn(
      { error },
      "The counts of cases could not be loaded ahead; the first page that shows them will.",
    );
  }
}

/**
 * The cases as they are at this moment: loaded once for each process, then kept by what changed. To be read before
 * anything else is awaited: they go on with what changes.
 * @param filters words that the table knows, tools by id
 * @returns counts of each filter, in their order
 */
export async function keptCases<const Filters extends readonly Filter[]>(
  db: Database,
  filters: Filters,
): Promise<{ table: KeptTable; tallies: { [index in keyof Filters]: Tally } }> {
  void keepUp(db);
  const { table, tallies } = await renewed(db, filters);
  const found = filters.map((filter) => {
    const tally = tallies.get(keyOf(filter));
    if (!tally) throw new Error("What was asked for was not counted.");
    return tally;
  });
  return { table, tallies: found as { [index in keyof Filters]: Tally } };
}
