import type { Context } from "#lib/db/context.ts";
import type { Database } from "#lib/db/client.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Measured, Pace } from "./measured.ts";
import { print } from "./print.ts";
import { startWorkerProcesses } from "./worker-processes.ts";

const PATIENCE_MS = 600_000;
/** Items that a worker holds for each call that the endpoint takes: while one is between two calls, another asks. */
const ITEMS_PER_PLACE = 2;

type Writes = { commits: number; rows: number };

async function writesOf(db: Database): Promise<Writes> {
  const [row] = await db.$queryRaw<Writes[]>(Prisma.sql`
    select xact_commit::float8 as commits, (tup_inserted + tup_updated + tup_deleted)::float8 as rows
    from pg_stat_database where datname = current_database()`);
  if (!row) throw new Error("PostgreSQL keeps no statistics.");
  return row;
}

async function play(ctx: Context, count: number): Promise<string> {
  const { instructionIds } = await makeLibraryTool(ctx, count);
  const { id } = await startRun(
    ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds }, endpoint: "loopback" }),
  );
  await until(async () => !["queued", "running"].includes((await getRun(ctx, id)).status), PATIENCE_MS, 500);
  return id;
}

async function paceOf(db: Database, runId: string): Promise<Omit<Measured, "cpuMs" | "memoryMb">> {
  const calls = await db.modelCall.findMany({
    where: { runId, outcome: "answered" },
    select: { startedAt: true, latencyMs: true },
  });
  const items = await db.runItem.findMany({ where: { runId }, select: { startedAt: true } });
  const startedAt = Math.min(...calls.map((call) => call.startedAt.getTime()));
  const lastStartedAt = Math.max(...items.map((item) => item.startedAt?.getTime() ?? 0));
  const endsOf = calls.map((call) => call.startedAt.getTime() + call.latencyMs);
  return {
    windowMs: lastStartedAt - startedAt,
    callsInWindow: endsOf.filter((at) => at <= lastStartedAt).length,
    callsInAll: calls.length,
  };
}

/** A whole run with its queue, ledger, steps and revisions, by so many worker processes. */
export async function measureRun(
  ctx: Context,
  connectionString: string,
  { count, workers: workerCount, pace }: { count: number; workers: number; pace: Pace },
): Promise<{ runId: string; measured: Measured }> {
  const concurrency = Math.ceil((pace.atOnce * ITEMS_PER_PLACE) / workerCount);
  const workers = startWorkerProcesses(connectionString, workerCount, concurrency);
  try {
    await play(ctx, pace.atOnce * 2);
    const [cpuBefore, before] = [workers.cpuMs(), await writesOf(ctx.db)];
    const runId = await play(ctx, count);
    const measured = {
      ...(await paceOf(ctx.db, runId)),
      cpuMs: workers.cpuMs() - cpuBefore,
      memoryMb: workers.peakMemoryMb(),
    };
    await report(ctx, runId, workerCount, measured, before);
    return { runId, measured };
  } finally {
    await workers.stop();
  }
}

async function report(
  ctx: Context,
  runId: string,
  workers: number,
  measured: Measured,
  before: Writes,
): Promise<void> {
  const after = await writesOf(ctx.db);
  const { counts } = await getRun(ctx, runId);
  const calls = measured.callsInAll;
  const name = `run, ${workers} worker${workers === 1 ? "" : "s"}`;
  print({
    case: `${name}: transactions per model call`,
    value: (after.commits - before.commits) / calls,
    unit: "",
    limit: 1,
    note: `limit: one for each answer; ${((after.rows - before.rows) / calls).toFixed(1)} rows written a call, the queue's included`,
  });
  print({
    case: `${name}: cases complete`,
    value: counts.succeeded,
    unit: "cases",
    limit: counts.total,
    note: `${(calls / counts.total).toFixed(1)} calls a case`,
  });
}
