import type { Connection } from "pg";
import { type Database, poolOf } from "./client.ts";

/** What stands before the first row: a signature, flags and the length of no extension. */
const HEADER_BYTES = 19;
/** In the place of a row's number of columns: there are no more rows. */
const TRAILER = -1;

/** What pg calls as the answer comes. PostgreSQL sends each row as one message, the header with the first. */
function copying(text: string, onRow: (row: Buffer) => void) {
  const ended = Promise.withResolvers<undefined>();
  let isFirst = true;
  let failure: unknown = null;
  const take = (chunk: Buffer): void => {
    const row = isFirst ? chunk.subarray(HEADER_BYTES) : chunk;
    isFirst = false;
    if (row.readInt16BE(0) !== TRAILER) onRow(row);
  };
  return {
    ended: ended.promise,
    submit: (connection: Connection): void => connection.query(text),
    handleCopyData: ({ chunk }: { chunk: Buffer }): void => {
      if (failure !== null) return;
      try {
        take(chunk);
      } catch (error) {
        // Thrown from here it would end the process.
        failure = error;
      }
    },
    handleCommandComplete: (): void => undefined,
    handleError: (error: Error): void => ended.reject(error),
    handleReadyForQuery: (): void => (failure === null ? ended.resolve(undefined) : ended.reject(failure)),
  };
}

/**
 * Gives each row on as it comes, in the binary format of COPY: for very many rows, of which no objects are made.
 * @param select has no parameters: what is put into it must be numbers and ids
 * @param onRow gets the row from its number of columns on; its bytes belong to the connection
 */
export async function copyRows(db: Database, select: string, onRow: (row: Buffer) => void): Promise<void> {
  const pool = poolOf(db);
  if (!pool) throw new Error("Rows are not copied within a transaction.");
  const client = await pool.connect();
  const query = copying(`copy (${select}) to stdout (format binary)`, onRow);
  try {
    client.query(query);
    await query.ended;
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
  client.release();
}
