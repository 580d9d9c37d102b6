import type { Context } from "#lib/db/context.ts";
import type { Database } from "#lib/db/client.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { callsUntil } from "./calls-until.ts";
import type { Measured, Pace, RunMeasured } from "./measured.ts";
import { familyCpuMsOf } from "./process-use.ts";
import { startWorkerProcesses } from "./worker-processes.ts";

const PATIENCE_MS = 600_000;
type Use = { commits: number; rows: number; databaseCpuMs: number };

async function useOf(db: Database): Promise<Use> {
  const [row] = await db.$queryRaw<{ commits: number; rows: number; pid: number }[]>(Prisma.sql`
    select xact_commit::float8 as commits, (tup_inserted + tup_updated + tup_deleted)::float8 as rows, pg_backend_pid() as pid
    from pg_stat_database where datname = current_database()`);
  if (!row) throw new Error("PostgreSQL keeps no statistics.");
  return { commits: row.commits, rows: row.rows, databaseCpuMs: familyCpuMsOf(row.pid) };
}

async function play(ctx: Context, count: number): Promise<string> {
  const { instructionIds } = await makeLibraryTool(ctx, count);
  const { id } = await startRun(
    ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds }, endpoint: "loopback" }),
  );
  // Its status alone: a page that shows the run would add up its ledger at every look.
  const status = async (): Promise<string> => (await ctx.db.run.findUniqueOrThrow({ where: { id } })).status;
  await until(async () => !["queued", "running"].includes(await status()), PATIENCE_MS, 500);
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
    callsInWindow: callsUntil(
      calls.map((call, place) => [call.startedAt.getTime(), endsOf[place] ?? 0]),
      lastStartedAt,
    ),
    callsInAll: calls.length,
  };
}

type Asked = {
  connectionString: string;
  folder: string;
  count: number;
  workers: number;
  pace: Pace;
  items: number;
};

/** A whole run with its queue, ledger, steps and revisions, by so many worker processes. */
export async function measureRun(
  ctx: Context,
  { count, pace, ...asked }: Asked,
): Promise<RunMeasured & { runId: string }> {
  const workers = await startWorkerProcesses({ ...asked, count: asked.workers });
  try {
    await play(ctx, pace.atOnce * 2);
    const [cpuBefore, before] = [workers.cpuMs(), await useOf(ctx.db)];
    const runId = await play(ctx, count);
    const [cpuAfter, after] = [workers.cpuMs(), await useOf(ctx.db)];
    const { counts } = await getRun(ctx, runId);
    return {
      runId,
      ...(await paceOf(ctx.db, runId)),
      cpuMs: cpuAfter - cpuBefore,
      memoryMb: workers.peakMemoryMb(),
      databaseCpuMs: after.databaseCpuMs - before.databaseCpuMs,
      commits: after.commits - before.commits,
      rows: after.rows - before.rows,
      complete: counts.succeeded,
      cases: counts.total,
    };
  } finally {
    await workers.stop();
  }
}
