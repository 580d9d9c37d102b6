import type { Prisma } from "#prisma/generated/client.ts";
import { type Database, poolOf, type Transaction } from "./client.ts";

/** Rows of a statement that is put together anew each time, without Prisma's own work on each value; see queryRows. */
export async function queryRowsOnce<Row>(db: Database, sql: Prisma.Sql): Promise<Row[]> {
  const pool = poolOf(db);
  if (!pool) return db.$queryRaw<Row[]>(sql);
  const { rows } = await pool.query<Row & object>({ text: sql.text, values: sql.values });
  return rows;
}

/**
 * Rows of a statement on the hot path: prepared once per connection, without Prisma's own work on each value. In a
 * transaction it goes through Prisma, so that it belongs to it.
 * @param name identifies the statement; its text must always be the same
 */
export async function queryRows<Row>(db: Database, name: string, sql: Prisma.Sql): Promise<Row[]> {
  const pool = poolOf(db);
  if (!pool) return db.$queryRaw<Row[]>(sql);
  const { rows } = await pool.query<Row & object>({ name, text: sql.text, values: sql.values });
  return rows;
}

/** queryRows of one transaction, whoever began it. */
export type Query = <Row>(name: string, sql: Prisma.Sql) => Promise<Row[]>;

export const queryIn =
  (tx: Transaction): Query =>
  (name, sql) =>
    queryRows(tx, name, sql);
