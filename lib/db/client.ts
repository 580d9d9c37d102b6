import type { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "#lib/env/env.ts";
import { PrismaClient, type Prisma } from "#prisma/generated/client.ts";

export type Transaction = Prisma.TransactionClient;
/** What a verb writes with: the client itself, or a transaction of it. */
export type Database = PrismaClient | Transaction;

// Next loads modules once for pages and once for routes, and anew in development: there is one client for all of them.
const holder = globalThis as typeof globalThis & {
  paddockDatabase?: PrismaClient;
  paddockPools?: WeakMap<Database, pg.Pool>;
};
const pools = (holder.paddockPools ??= new WeakMap());

/** A network that is gone says nothing: the other side must, from time to time. */
const KEEP_ALIVE_MS = 10_000;
const CONNECT_TIMEOUT_MS = 30_000;

type Watch = {
  /** A connection that is silent for so long in the middle of its work is given up, and the work fails. */
  silenceMs?: number;
  /** PostgreSQL ends a transaction that does nothing for so long: whoever began it is gone or asleep, and holds locks. */
  idleTransactionMs?: number;
};

/** Awaited by the pool before anybody gets the connection. */
async function watchOver(client: pg.ClientBase, { silenceMs, idleTransactionMs }: Watch): Promise<void> {
  // Whoever uses it hears of it by the query that fails; unheard, it would end the process.
  client.on("error", () => undefined);
  if (silenceMs !== undefined) {
    // What pg knows its socket as; it is there once the client is connected.
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    stream.setTimeout(silenceMs, () => stream.destroy(new Error("Connection terminated: no answer in time")));
  }
  if (idleTransactionMs !== undefined)
    await client.query(`set idle_in_transaction_session_timeout = ${Math.round(idleTransactionMs)}`);
}

export function createDatabase(
  connectionString: string,
  maxConnections = 10,
  watch: Watch = {},
): PrismaClient {
  // The pool awaits it; its types do not say so.
  const onConnect: (client: pg.ClientBase) => unknown = (client) => watchOver(client, watch);
  const pool = new pg.Pool({
    connectionString,
    max: maxConnections,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    connectionTimeoutMillis: Math.min(CONNECT_TIMEOUT_MS, watch.silenceMs ?? Infinity),
    onConnect,
  });
  // A connection that broke while nobody used it is replaced; unheard, it would end the process.
  pool.on("error", () => undefined);
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  pools.set(db, pool);
  return db;
}

/** The connections behind a client; undefined for a transaction, which has one of its own. */
export function poolOf(db: Database): pg.Pool | undefined {
  return pools.get(db);
}

/** The one client of this process. @throws when DATABASE_URL is not set */
export function database(): PrismaClient {
  if (!holder.paddockDatabase) {
    const url = env().DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: start Paddock with `npm start`.");
    holder.paddockDatabase = createDatabase(url);
  }
  return holder.paddockDatabase;
}

/** Runs in the transaction that is already open, or in one of its own. */
export function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return "$transaction" in db
    ? (db as PrismaClient).$transaction(work, { maxWait: 20_000, timeout: 120_000 })
    : work(db);
}
