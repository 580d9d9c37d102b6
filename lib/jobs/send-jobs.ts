import { fromPrisma, PgBoss } from "pg-boss";
import type { Database } from "#lib/db/client.ts";
import type { JobDefinition } from "./job-definition.ts";
import { QUEUE_SCHEMA } from "./queue-options.ts";

const JOBS_PER_STATEMENT = 5_000;
const A_DAY_SECONDS = 24 * 60 * 60;

// It only knows the queues' names and tables, alike in every database; each send brings its own transaction.
const holder = globalThis as typeof globalThis & { paddockSender?: Promise<PgBoss> };

/** Prisma cannot read a column of type regclass, which the library asks for once, to see whether it is installed. */
function throughPrisma(db: Database): ReturnType<typeof fromPrisma> {
  const adapter = fromPrisma(db);
  return {
    executeSql: (text, values) =>
      adapter.executeSql(text.replaceAll(/to_regclass\([^)]*\)/g, "$&::text"), values),
  };
}

async function startSender(db: Database): Promise<PgBoss> {
  const boss = new PgBoss({
    db: throughPrisma(db),
    schema: QUEUE_SCHEMA,
    migrate: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    queueCacheIntervalSeconds: A_DAY_SECONDS,
  });
  boss.on("error", () => undefined);
  await boss.start();
  return boss;
}

function sender(db: Database): Promise<PgBoss> {
  holder.paddockSender ??= startSender(db).catch((error: unknown) => {
    delete holder.paddockSender;
    throw error;
  });
  return holder.paddockSender;
}

/** Sends one job for each payload, in the transaction that `db` holds where it holds one: all or none. */
export async function sendJobs<Payload extends object>(
  db: Database,
  job: JobDefinition<Payload>,
  payloads: Payload[],
): Promise<void> {
  const boss = await sender(db);
  for (let start = 0; start < payloads.length; start += JOBS_PER_STATEMENT) {
    const part = payloads.slice(start, start + JOBS_PER_STATEMENT).map((data) => ({ data }));
    await boss.insert(job.name, part, { db: fromPrisma(db) });
  }
}
