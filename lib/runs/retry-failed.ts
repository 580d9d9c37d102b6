import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { changeRunStatus } from "./change-run-status.ts";
import { enqueueItems } from "./enqueue-items.ts";

/**
 * Works on a run's failed items again, each as a new attempt that asks the model anew. A case that failed is kept,
 * and a new one is made.
 * @throws conflict where no item failed, or the run is paused
 */
export async function retryFailed(ctx: Context, id: string): Promise<{ retried: number }> {
  let retried = 0;
  const change = { to: "running", done: "retried", finishes: false } as const;
  await changeRunStatus(ctx, id, { ...change, from: ["running", "succeeded", "failed", "cancelled"] }, async (tx) => {
    retried = await tx.$executeRaw(Prisma.sql`
      update run_items set status = 'queued', attempt = attempt + 1, claim = null, error = null, case_id = null,
        started_at = null, finished_at = null
      where run_id = ${id}::uuid and status = 'failed'`);
    if (retried === 0) throw conflict("No item of this run failed.");
    await tx.run.update({ where: { id }, data: { error: Prisma.DbNull } });
    await enqueueItems(tx, id);
  });
  return { retried };
}
