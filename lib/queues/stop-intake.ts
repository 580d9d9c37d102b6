import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { getQueue } from "./get-queue.ts";
import { intakeOf, isUnderWay } from "./intake-of.ts";
import type { QueueDetail } from "./schemas.ts";

/**
 * Stops cases from being taken into a queue: those that are in it stay, the others can be taken in later (refreshQueue).
 * @throws AppError "not-found"; "conflict" where nothing is on its way
 */
export async function stopIntake(ctx: Context, queueId: string): Promise<QueueDetail> {
  await getQueue(ctx, queueId);
  const isStopped = await inTransaction(ctx.db, async (db) => {
    const inside = { ...ctx, db };
    const intake = await intakeOf(inside, queueId);
    if (!intake || !isUnderWay(intake)) return false;
    const [stopped] = await db.$queryRaw<{ total: number; done: number }[]>`
      update queue_intakes set status = 'cancelled', finished_at = ${ctx.now()}, case_ids = '{}', scores = '{}', needed = '{}'
      where id = ${intake.id}::uuid and status in ('queued', 'running') returning total, done`;
    if (!stopped) return false;
    await recordAudit(inside, {
      action: "queue.taking-in-stopped",
      subjectType: "queue",
      subjectId: queueId,
      data: { cases: stopped.done, left: stopped.total - stopped.done },
    });
    return true;
  });
  const queue = await getQueue(ctx, queueId);
  if (!isStopped) throw conflict("Nothing is being taken in any more.", queue);
  return queue;
}
