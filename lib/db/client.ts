import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "#lib/env/env.ts";
import { PrismaClient, type Prisma } from "#prisma/generated/client.ts";

export type Transaction = Prisma.TransactionClient;
/** What a verb writes with: the client itself, or a transaction of it. */
export type Database = PrismaClient | Transaction;

const pools = new WeakMap<Database, pg.Pool>();

export function createDatabase(connectionString: string, maxConnections = 10): PrismaClient {
  const pool = new pg.Pool({ connectionString, max: maxConnections });
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

// Next reloads modules in development; one client per process must survive that.
const holder = globalThis as typeof globalThis & { paddockDatabase?: PrismaClient };

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
