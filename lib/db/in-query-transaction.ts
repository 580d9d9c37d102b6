import { type Database, inTransaction, poolOf } from "./client.ts";
import { type Query, queryIn } from "./query-rows.ts";

/** A transaction on the hot path, on a connection of its own, as lean as queryRows; within another it belongs to that one. */
export async function inQueryTransaction<T>(db: Database, work: (query: Query) => Promise<T>): Promise<T> {
  const pool = poolOf(db);
  if (!pool) return inTransaction(db, (tx) => work(queryIn(tx)));
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(async <Row>(name: string, sql: Parameters<Query>[1]) => {
      const { rows } = await client.query<Row & object>({ name, text: sql.text, values: sql.values });
      return rows;
    });
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((second: unknown) => {
      failure = second instanceof Error ? second : new Error(String(second));
    });
    throw error;
  } finally {
    // A connection that could not even roll back is thrown away.
    client.release(failure);
  }
}
