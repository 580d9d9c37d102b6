import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { runItemJob } from "#lib/jobs/run-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { changeRunStatus } from "./change-run-status.ts";
import type { RetryFailed } from "./schemas.ts";
import { enqueueItems } from "./enqueue-items.ts";

const NONE_OF_CAUSE = "No item of this run fails of that cause any more.";

type Which = RetryFailed & { items?: string[] };

function whichSql({ cause, items }: Which): Prisma.Sql {
  const conditions = [Prisma.sql`status = 'failed'`];
  if (cause) conditions.push(Prisma.sql`coalesce(error->>'code', 'unknown') = ${cause.code}`);
  if (cause?.message !== undefined)
    conditions.push(Prisma.sql`coalesce(error->>'message', '') = ${cause.message}`);
  if (items) conditions.push(Prisma.sql`id = any(${items}::uuid[])`);
  return Prisma.join(conditions, " and ");
}

/**
 * Works on a run's failed items again, each as a new attempt that asks the model anew; a paused run goes on with it.
 * A case or branch that failed is kept, and a new one is made.
 * @param which only those that failed of one cause, or some by their ids
 * @throws conflict where no such item failed, or the run is not planned yet
 */
export async function retryFailed(ctx: Context, id: string, which: Which = {}): Promise<{ retried: number }> {
  const wasPaused =
    (await ctx.db.run.findUnique({ where: { id }, select: { status: true } }))?.status === "paused";
  let retried = 0;
  const change = { to: "running", done: "retried", finishes: false } as const;
  await changeRunStatus(
    ctx,
    id,
    { ...change, from: ["running", "paused", "succeeded", "failed", "cancelled"] },
    async (tx) => {
      const items = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      update run_items set status = 'queued', attempt = attempt + 1, claim = null, error = null,
        case_id = case when (select r.kind = 'simulate' and not r.input ? 'branch' from runs r where r.id = run_id) then null else case_id end,
        started_at = null, finished_at = null, deliveries = 0, died_at = null
      where run_id = ${id}::uuid and ${whichSql(which)} returning id`);
      retried = items.length;
      if (retried === 0) throw conflict(which.cause ? NONE_OF_CAUSE : "No item of this run failed.");
      await tx.run.update({ where: { id }, data: { error: Prisma.DbNull } });
      if (wasPaused) await enqueueItems(tx, id);
      else
        await sendJobs(
          tx,
          runItemJob,
          items.map((item) => ({ itemId: item.id })),
        );
    },
  );
  return { retried };
}
