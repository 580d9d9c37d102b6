import { inTransaction, type Database } from "#lib/db/client.ts";
import { planRunJob, runItemJob } from "#lib/jobs/run-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { abandonItem } from "./abandon-item.ts";
import { finishRun } from "./finish-run.ts";
import { lockItems } from "./lock-items.ts";

const CANCELLED = { code: "cancelled", message: "The run was cancelled." };

const liveJob = (name: string, field: Prisma.Sql, id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  exists (select 1 from pgboss.job j where j.name = ${name} and j.state in ('created', 'retry', 'active') and j.data->>${field} = ${id}::text)`;

/**
 * Items that nobody will work on again: their job is gone, or ended without them. With `not in` the jobs are put into a
 * hash table whatever PostgreSQL believes to be in the run; by an anti-join it went through all of them for each item.
 */
async function orphans(
  db: Database,
  now: Date,
  quietMs: number,
): Promise<{ id: string; runId: string; kind: string; status: string; runStatus: string }[]> {
  const quietSince = new Date(now.getTime() - quietMs).toISOString();
  return db.$queryRaw(Prisma.sql`
    select i.id, i.run_id as "runId", r.kind, i.status, r.status as "runStatus"
    from run_items i join runs r on r.id = i.run_id
    where ((r.status = 'running' and i.status in ('queued', 'running')) or (r.status in ('paused', 'cancelled') and i.status = 'running'))
      and coalesce(r.started_at, r.created_at) < ${quietSince}::timestamptz
      and i.id::text not in (
        select j.data->>'itemId' from pgboss.job j
        where j.name = ${runItemJob.name} and j.state in ('created', 'retry', 'active') and j.data->>'itemId' is not null)`);
}

async function bringBack(
  db: PrismaClient,
  items: Awaited<ReturnType<typeof orphans>>,
  now: Date,
): Promise<void> {
  const again = items.filter(({ runStatus }) => runStatus !== "cancelled");
  await inTransaction(db, async (tx) => {
    const ids = again.map(({ id }) => id);
    await tx.$queryRaw(lockItems(Prisma.sql`id = any(${ids}::uuid[])`));
    await tx.runItem.updateMany({
      where: { id: { in: ids }, status: "running" },
      data: { status: "queued", claim: null },
    });
    const runnable = again.filter(({ runStatus }) => runStatus === "running");
    await sendJobs(
      tx,
      runItemJob,
      runnable.map(({ id }) => ({ itemId: id })),
    );
  });
  for (const item of items.filter(({ runStatus }) => runStatus === "cancelled")) {
    await inTransaction(db, async (tx) => {
      const data = { status: "cancelled", claim: null, finishedAt: now, error: CANCELLED };
      const ended = await tx.runItem.updateMany({ where: { id: item.id, status: "running" }, data });
      if (ended.count === 1) await abandonItem(tx, item.kind, item.id, CANCELLED, now);
    });
  }
}

/**
 * Mends what crashes leave behind: items without a job get one, runs without a planning job get one, runs with
 * nothing left to do are ended. Rows say what is to be done; the queue only delivers.
 * @param quietMs runs younger than this are left alone
 */
export async function sweepRuns(
  db: PrismaClient,
  now: Date,
  quietMs: number,
): Promise<{ items: number; runs: number }> {
  const items = await orphans(db, now, quietMs);
  if (items.length > 0) await bringBack(db, items, now);
  const unplanned = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    select r.id from runs r where r.status = 'queued' and r.created_at < ${new Date(now.getTime() - quietMs).toISOString()}::timestamptz
      and not ${liveJob(planRunJob.name, Prisma.sql`'runId'`, Prisma.sql`r.id`)}`);
  if (unplanned.length > 0)
    await sendJobs(
      db,
      planRunJob,
      unplanned.map(({ id }) => ({ runId: id })),
    );
  const running = await db.run.findMany({ where: { status: "running" }, select: { id: true } });
  for (const { id } of running) await finishRun(db, id, now);
  return { items: items.length, runs: unplanned.length };
}
