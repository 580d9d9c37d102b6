import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { planRunJob } from "#lib/jobs/run-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { changeRunStatus } from "./change-run-status.ts";
import { retryFailed } from "./retry-failed.ts";
import type { SendBack } from "./schemas.ts";

type Dead = { id: string; runId: string };

/** Their runs are held first, in one order: of two who send the same back, one finds nothing left. */
async function deadItems(tx: Transaction, which: SendBack): Promise<Map<string, string[]>> {
  const chosen = "ids" in which ? Prisma.sql`id = any(${which.ids}::uuid[])` : Prisma.sql`true`;
  const dead = Prisma.sql`from run_items where died_at is not null and ${chosen}`;
  await tx.$queryRaw(
    Prisma.sql`select id from runs where id in (select run_id ${dead}) order by id for no key update`,
  );
  const rows = await tx.$queryRaw<Dead[]>(
    Prisma.sql`select id, run_id as "runId" ${dead} order by run_id, id`,
  );
  const byRun = new Map<string, string[]>();
  for (const { id, runId } of rows) byRun.set(runId, [...(byRun.get(runId) ?? []), id]);
  return byRun;
}

/** Runs whose planning died are planned again. @returns how many */
async function planAgain(ctx: Context & { db: Transaction }, which: SendBack): Promise<number> {
  const runs = await ctx.db.run.findMany({
    where: { diedAt: { not: null }, status: "failed", ...("ids" in which ? { id: { in: which.ids } } : {}) },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of runs) {
    const change = {
      from: ["failed" as const],
      to: "queued" as const,
      done: "replanned" as const,
      finishes: false,
    };
    await changeRunStatus(ctx, id, change, async (tx) => {
      await tx.run.update({ where: { id }, data: { diedAt: null, error: Prisma.DbNull } });
      await sendJobs(tx, planRunJob, [{ runId: id }]);
    });
  }
  return runs.length;
}

/**
 * Takes dead letters out of the list and has them worked on again, each as a new attempt of its item in its run.
 * @throws conflict where none of them is in the list any more
 */
export async function sendBack(ctx: Context, which: SendBack): Promise<{ sentBack: number }> {
  const sentBack = await inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    let count = await planAgain(inside, which);
    for (const [runId, items] of await deadItems(tx, which))
      count += (await retryFailed(inside, runId, { items })).retried;
    return count;
  });
  if (sentBack === 0) throw conflict("Nothing of that is in the dead-letter list any more.");
  return { sentBack };
}
