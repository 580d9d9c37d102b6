import { copyRows } from "#lib/db/copy-rows.ts";
import type { Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { CASE_COLUMNS } from "./case-columns.ts";

/** Cases of one statement: between two of them others are answered. */
const LOAD_ROWS = 5_000;

/** How far one statement sees: transactions from `since` on may write more than it saw. */
export type Moment = { since: string; epoch: string };

export async function presentMoment(db: Database): Promise<Moment> {
  const [found] = await queryRows<Moment>(
    db,
    "kept-moment",
    Prisma.sql`select pg_snapshot_xmin(pg_current_snapshot())::text as since, (select epoch::text from case_counts_epoch) as epoch`,
  );
  if (!found) throw new Error("The database did not say how far it sees.");
  return found;
}

const casesWhere = (condition: string): string => `select ${CASE_COLUMNS} from cases c where ${condition}`;

/** Every case that is committed now. @param onRow see makeRowReader */
export async function loadCases(db: Database, onRow: (row: Buffer) => void): Promise<void> {
  const [last] = await queryRows<{ number: number | null }>(
    db,
    "kept-last",
    Prisma.sql`select max(facet_number) as number from cases`,
  );
  for (let after = 0; after < (last?.number ?? 0); after += LOAD_ROWS)
    await copyRows(
      db,
      casesWhere(`c.facet_number > ${after} and c.facet_number <= ${after + LOAD_ROWS}`),
      onRow,
    );
}

/** Cases written by transactions from `since` on. Numbers of another server (a restored dump) are none of ours. */
export async function loadChanged(
  db: Database,
  { since }: Moment,
  onRow: (row: Buffer) => void,
): Promise<void> {
  if (!/^\d+$/.test(since)) throw new Error("A moment of the database is a number.");
  await copyRows(
    db,
    casesWhere(`c.changed_in >= '${since}'::xid8 and c.changed_in < pg_snapshot_xmax(pg_current_snapshot())`),
    onRow,
  );
}
