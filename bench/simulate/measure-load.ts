import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDatabase } from "#lib/db/client.ts";
import { type Context, localOwner } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { measureBare } from "./measure-bare.ts";
import { measureOneByOne } from "./measure-one-by-one.ts";
import { measureRun } from "./measure-run.ts";
import type { Pace } from "./measured.ts";
import { startOfflineProcess } from "./offline-process.ts";
import { printer } from "./print.ts";
import { startWorkerProcesses } from "./worker-processes.ts";

/** Calls at once, their latency, and how many cases the run has. */
export type Load = Pace & { count: number };

const WORKERS_MAX = 2;

/** One load in a database of its own: all that is measured of it is printed, a line a figure. */
export async function measureLoad({ count, ...pace }: Load): Promise<void> {
  const model = await startOfflineProcess(pace.latencyMs);
  const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
  const server = await startEmbeddedServer(folder);
  const { connectionString } = server;
  const { print, printBare, printAgainstBare } = printer(pace);
  try {
    await applyMigrations(connectionString);
    await prepareQueue(connectionString);
    const db = createDatabase(connectionString);
    const ctx: Context = { db, actor: localOwner, now: () => new Date() };
    const endpoint = { baseUrl: model.baseUrl, model: "offline-loopback", maxConcurrency: pace.atOnce };
    await putEndpoint(ctx, "loopback", PutEndpoint.parse(endpoint));
    // The first start of all compiles; it is the later ones that count, of workers and bare clients alike.
    await (await startWorkerProcesses({ connectionString, folder, count: 1, concurrency: 1 })).stop();
    for (let workers = 1; workers <= WORKERS_MAX; workers += 1) {
      const run = await measureRun(ctx, { connectionString, folder, count, workers, pace });
      const bare = await measureBare(db, run.runId, {
        folder,
        baseUrl: model.baseUrl,
        pace,
        processes: workers,
      });
      printBare(bare, workers);
      printAgainstBare(run, bare, workers);
    }
    await measureOneByOne(model.baseUrl, pace, print);
    await db.$disconnect();
  } finally {
    model.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
