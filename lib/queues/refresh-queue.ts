import { CaseFilter } from "#lib/cases/schemas.ts";
import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { freezeCases } from "./freeze-cases.ts";
import { getQueue } from "./get-queue.ts";
import { refuseSecondIntake } from "./intake-of.ts";
import type { QueueDetail } from "./schemas.ts";

/**
 * Takes in the cases that match by now, behind those that are there.
 * @throws AppError "not-found"; "conflict" while others are being taken in
 */
export async function refreshQueue(ctx: Context, id: string): Promise<QueueDetail> {
  await inTransaction(ctx.db, async (db) => {
    // Two who take in at once: the second one waits, and then finds nothing new.
    await db.$queryRaw`select 1 from review_queues where id = ${id}::uuid for no key update`;
    const queue = await db.reviewQueue.findUnique({ where: { id } });
    if (!queue) throw notFound("queue", id);
    await refuseSecondIntake({ ...ctx, db }, id);
    const count = await freezeCases({ ...ctx, db }, id, CaseFilter.parse(queue.filter));
    if (count > 0)
      await recordAudit(
        { ...ctx, db },
        { action: "queue.refreshed", subjectType: "queue", subjectId: id, data: { cases: count } },
      );
  });
  return getQueue(ctx, id);
}
