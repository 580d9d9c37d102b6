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
import { watchStolen } from "../measure/stolen-share.ts";
import { measureBare } from "./measure-bare.ts";
import { measureOneByOne } from "./measure-one-by-one.ts";
import { measureRun } from "./measure-run.ts";
import type { Measured, Pace, RunMeasured } from "./measured.ts";
import { startOfflineProcess } from "./offline-process.ts";
import { printer } from "./print.ts";
import { startWorkerProcesses } from "./worker-processes.ts";

/** Calls at once, their latency, and how many cases the run has. */
export type Load = Pace & { count: number };

const WORKERS_MAX = 2;
/** More than this share of the processors taken by the machine's host, during the run or beside it, and it is measured again. */
const DISTURBED = 0.02;
const TRIES = Number(process.env["BENCH_TRIES"] ?? 3);

type Measure = Pace & { count: number; workers: number; baseUrl: string };
type Beside = { run: RunMeasured; bare: Measured; stolen: number };

/** A run and the bare client beside it, in a database of their own: cases of an earlier run are compared with those of the next. */
async function measureWorkers({ count, workers, baseUrl, ...pace }: Measure): Promise<Beside> {
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
    const whileRunning = watchStolen();
    const run = await measureRun(ctx, { connectionString, folder, count, workers, pace, items });
    const ofRun = whileRunning();
    const whileBare = watchStolen();
    const bare = await measureBare(db, run.runId, { folder, baseUrl, pace, processes: workers });
    const ofBare = whileBare();
    await db.$disconnect();
    return { run, bare, stolen: Math.max(ofRun, ofBare) };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a host takes away says nothing of Paddock: of up to so many tries, the one that it disturbed least. */
async function measureUndisturbed(measure: Measure): Promise<Beside> {
  let best = await measureWorkers(measure);
  for (let tries = 1; tries < TRIES && best.stolen > DISTURBED; tries += 1) {
    const again = await measureWorkers(measure);
    if (again.stolen < best.stolen) best = again;
  }
  return best;
}

/** All that is measured of one load is printed, a line a figure. */
export async function measureLoad({ count, ...pace }: Load): Promise<void> {
  const model = await startOfflineProcess(pace.latencyMs);
  const { baseUrl } = model;
  const printed = printer(pace);
  try {
    for (let workers = 1; workers <= WORKERS_MAX; workers += 1) {
      const { run, bare, stolen } = await measureUndisturbed({ ...pace, count, workers, baseUrl });
      printed.printBare(bare, workers);
      printed.printAgainstBare(run, bare, workers);
      printed.printStolen(stolen, workers, DISTURBED);
    }
    await measureOneByOne(baseUrl, pace, printed.print);
  } finally {
    model.close();
  }
}
