import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDatabase } from "#lib/db/client.ts";
import { type Context, localOwner } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { expectedItems } from "#lib/worker/expected-items.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { measureBare } from "./measure-bare.ts";
import { measureOneByOne } from "./measure-one-by-one.ts";
import { measureRun } from "./measure-run.ts";
import type { Pace } from "./measured.ts";
import { startOfflineProcess } from "./offline-process.ts";
import { type Printer, printer } from "./print.ts";
import { startWorkerProcesses } from "./worker-processes.ts";

/** Calls at once, their latency, and how many cases the run has. */
export type Load = Pace & { count: number };

const WORKERS_MAX = 2;

type Measure = Pace & { count: number; workers: number; baseUrl: string };

/** A run and the bare client beside it, in a database of their own: cases of an earlier run are compared with those of the next. */
async function measureWorkers(
  printer: Printer,
  { count, workers, baseUrl, ...pace }: Measure,
): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
  const server = await startEmbeddedServer(folder);
  const { connectionString } = server;
  try {
    await applyMigrations(connectionString);
    await prepareQueue(connectionString);
    const db = createDatabase(connectionString);
    const ctx: Context = { db, actor: localOwner, now: () => new Date() };
    const endpoint = { baseUrl, model: "offline-loopback", maxConcurrency: pace.atOnce };
    await putEndpoint(ctx, "loopback", PutEndpoint.parse(endpoint));
    const items = await expectedItems(db);
    // The first start of all compiles; it is the later ones that count, of workers and bare clients alike.
    await (await startWorkerProcesses({ connectionString, folder, count: 1, items })).stop();
    const run = await measureRun(ctx, { connectionString, folder, count, workers, pace, items });
    const bare = await measureBare(db, run.runId, { folder, baseUrl, pace, processes: workers });
    printer.printBare(bare, workers);
    printer.printAgainstBare(run, bare, workers);
    await db.$disconnect();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that is measured of one load is printed, a line a figure. */
export async function measureLoad({ count, ...pace }: Load): Promise<void> {
  const model = await startOfflineProcess(pace.latencyMs);
  const { baseUrl } = model;
  const printed = printer(pace);
  try {
    for (let workers = 1; workers <= WORKERS_MAX; workers += 1)
      await measureWorkers(printed, { ...pace, count, workers, baseUrl });
    await measureOneByOne(baseUrl, pace, printed.print);
  } finally {
    model.close();
  }
}
