import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { createDatabase } from "#lib/db/client.ts";
import { machine } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { QUEUE_SCHEMA, SUPERVISE_SECONDS } from "#lib/jobs/queue-options.ts";
import { bulkActionJob } from "#lib/jobs/bulk-jobs.ts";
import { queueIntakeJob } from "#lib/jobs/intake-jobs.ts";
import { deadJob, planRunJob, runItemJob } from "#lib/jobs/run-jobs.ts";
import { startWorkLoop } from "#lib/jobs/work-loop.ts";
import { runBulk } from "#lib/bulk/run-bulk.ts";
import { sweepBulks } from "#lib/bulk/sweep-bulks.ts";
import { log } from "#lib/log/log.ts";
import { runIntake } from "#lib/queues/run-intake.ts";
import { sweepIntakes } from "#lib/queues/sweep-intakes.ts";
import { buryJob } from "#lib/runs/bury-job.ts";
import type { ItemWork } from "#lib/runs/item-work.ts";
import { toolLoader } from "#lib/runs/load-tool.ts";
import { planRun } from "#lib/runs/plan-run.ts";
import { runItem } from "#lib/runs/run-item.ts";
import { stopSpentRuns } from "#lib/runs/stop-spent-runs.ts";
import { sweepRuns } from "#lib/runs/sweep-runs.ts";
import { connectEndpoints } from "./connect-endpoints.ts";
import { itemsAtOnce } from "./items-at-once.ts";
import { keepRegistered } from "./keep-registered.ts";
import { reclaimJobs } from "./reclaim-jobs.ts";
import { repeat } from "./repeat.ts";
import { shareLimits } from "./share-limits.ts";

const DATABASE_CONNECTIONS = 16;
const QUEUE_CONNECTIONS = 4;
const QUEUE_CONNECT_TIMEOUT_MS = 10_000;
const PLANS_AT_ONCE = 2;
const BULKS_AT_ONCE = 2;
const BULK_POLL_MS = 500;
/** Nobody waits for a job that the queue gave up. */
const DEAD_POLL_MS = 2_000;
const TOOLS_KEPT = 32;
/** Nothing that a worker asks of the database takes so long; a network that is cut stays silent for ever. */
const DATABASE_SILENCE_MS = 60_000;
/** A worker that fell asleep in a transaction keeps others waiting for no longer. */
const IDLE_TRANSACTION_MS = 20_000;
const SWEEP_INTERVAL_MS = 10_000;
/** How often workers agree on what they ask of each endpoint. */
const LIMIT_INTERVAL_MS = 1_000;
const BUDGET_INTERVAL_MS = 1_000;
/** A run younger than this may have its first jobs still on the way. */
const SWEEP_QUIET_MS = 5_000;

export type WorkerOptions = {
  connectionString: string;
  /** Items under way at once; left out: as many as its endpoints have use for. */
  concurrency?: number | undefined;
  /** Makes the demo corpus where the installation is empty. */
  makesDemo?: boolean;
  /** A database that says nothing for so long is taken for gone, and asked again over another connection. */
  databaseSilenceMs?: number;
  /** In the place of the endpoints' own clients (tests, benchmarks). */
  connect?: ItemWork["connect"];
};

export type RunningWorker = {
  id: string;
  /** Takes nothing more; items stop after the model call that they are in. Returns at the latest after `graceMs`. */
  stop: (graceMs: number) => Promise<void>;
};

const now = (): Date => new Date();

async function startQueue(connectionString: string, silenceMs: number): Promise<PgBoss> {
  const connection = {
    connectionString,
    // Not among its own options; it hands them on to the driver.
    keepAlive: true,
    query_timeout: silenceMs,
    connectionTimeoutMillis: Math.min(QUEUE_CONNECT_TIMEOUT_MS, silenceMs),
  };
  const boss = new PgBoss({
    ...connection,
    schema: QUEUE_SCHEMA,
    max: QUEUE_CONNECTIONS,
    migrate: false,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on("error", (error) => log().warn({ err: error }, "queue"));
  await boss.start();
  return boss;
}

/** Starts all that a worker process does; any number of them may share a database. */
export async function startWorker({
  connectionString,
  concurrency,
  connect,
  makesDemo = false,
  databaseSilenceMs = DATABASE_SILENCE_MS,
}: WorkerOptions): Promise<RunningWorker> {
  const id = newId();
  const db = createDatabase(connectionString, DATABASE_CONNECTIONS, {
    silenceMs: databaseSilenceMs,
    idleTransactionMs: IDLE_TRANSACTION_MS,
  });
  const boss = await startQueue(connectionString, databaseSilenceMs);
  const connections = connectEndpoints();
  let isStopping = false;
  const onError = (error: unknown): void => {
    if (!isStopping) log().error({ err: error }, "worker");
  };
  const registered = await keepRegistered(db, {
    id,
    hostname: os.hostname(),
    pid: process.pid,
    now,
    onError,
  });
  await reclaimJobs(db, boss, { id, hostname: os.hostname() });

  const work: ItemWork = {
    db,
    workerId: id,
    now,
    connect: connect ?? connections.connect,
    loadTool: toolLoader(db, TOOLS_KEPT),
    sleep: (ms) => sleep(ms),
    chance: Math.random,
    isStopping: () => isStopping,
    onError: (error, item) => log().error({ err: error, run: item.runId, item: item.id }, "item failed"),
  };
  const items = startWorkLoop({
    boss,
    job: runItemJob,
    concurrency: concurrency ?? (() => itemsAtOnce(connections.all())),
    onError,
    handle: ({ payload, jobId, deliveryNumber }) =>
      runItem(work, { itemId: payload.itemId, jobId, deliveryNumber }),
  });
  const plans = startWorkLoop({
    boss,
    job: planRunJob,
    concurrency: PLANS_AT_ONCE,
    onError,
    handle: async ({ payload }) => {
      await planRun(db, payload.runId, now);
      items.wake();
    },
  });
  const bulks = startWorkLoop({
    boss,
    job: bulkActionJob,
    concurrency: BULKS_AT_ONCE,
    idlePollMs: BULK_POLL_MS,
    onError,
    handle: ({ payload, deliveryNumber }) =>
      runBulk({ db, now, isStopping: () => isStopping }, payload.bulkId, deliveryNumber),
  });
  const intakes = startWorkLoop({
    boss,
    job: queueIntakeJob,
    concurrency: BULKS_AT_ONCE,
    idlePollMs: BULK_POLL_MS,
    onError,
    handle: ({ payload, deliveryNumber }) =>
      runIntake({ db, now, isStopping: () => isStopping }, payload.intakeId, deliveryNumber),
  });
  const dead = startWorkLoop({
    boss,
    job: deadJob,
    concurrency: 1,
    idlePollMs: DEAD_POLL_MS,
    onError,
    handle: (delivery) => buryJob(db, delivery, now()),
  });
  const sweep = repeat(SWEEP_INTERVAL_MS, () => sweepRuns(db, now(), SWEEP_QUIET_MS), onError);
  const bulkSweep = repeat(SWEEP_INTERVAL_MS, () => sweepBulks(db, now(), SWEEP_QUIET_MS), onError);
  const intakeSweep = repeat(SWEEP_INTERVAL_MS, () => sweepIntakes(db, now(), SWEEP_QUIET_MS), onError);
  const limits = repeat(LIMIT_INTERVAL_MS, () => shareLimits(db, id, connections.all(), now()), onError);
  const budgets = repeat(BUDGET_INTERVAL_MS, () => stopSpentRuns(db), onError);
  const demo = makesDemo
    ? (await import("./make-demo.ts")).makeDemo({ db, actor: machine, now }, onError)
    : null;

  return {
    id,
    stop: async (graceMs) => {
      isStopping = true;
      const repeated = [sweep, bulkSweep, intakeSweep, limits, budgets, ...(demo ? [demo] : [])];
      await Promise.all(repeated.map((one) => one.stop()));
      await Promise.all([items, plans, bulks, intakes, dead].map((loop) => loop.stop(graceMs)));
      await registered.stop();
      await boss.stop({ graceful: false, close: true });
      await db.$disconnect();
    },
  };
}
