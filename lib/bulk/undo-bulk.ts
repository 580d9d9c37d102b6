import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { bulkActionJob } from "#lib/jobs/bulk-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { getBulk } from "./get-bulk.ts";
import { ownAction } from "./own-action.ts";
import type { BulkActionRow } from "./schemas.ts";

/**
 * Takes a whole action back, in the background as well. Cases that a person decided, edited or restored since are left
 * to them and counted.
 * @throws AppError "not-found"; "forbidden"; "conflict" where it still runs, is an undo, or was taken back already
 */
export async function undoBulk(ctx: Context, id: string): Promise<BulkActionRow> {
  const undone = await ownAction(ctx, id);
  if (undone.undoesId !== null) throw conflict("An undo is not taken back: do it anew.", undone);
  if (undone.status === "queued" || undone.status === "running")
    throw conflict("It is still under way: cancel it first.", undone);
  const undoId = newId();
  await inTransaction(ctx.db, async (db) => {
    // Under the lock of the action, so that of two at once one sees the other.
    await db.$queryRaw`select 1 from bulk_actions where id = ${id}::uuid for no key update`;
    if (await db.bulkAction.findUnique({ where: { undoesId: id }, select: { id: true } }))
      throw conflict("It was taken back already.", undone);
    await db.$executeRaw`
      insert into bulk_actions (id, kind, input, total, undoes_id, actor_id, created_at)
      select ${undoId}::uuid, 'undo', input, (select count(*)::int from bulk_items i where i.bulk_id = a.id and i.outcome = 'done'),
        a.id, ${ctx.actor.id}, ${ctx.now()}
      from bulk_actions a where a.id = ${id}::uuid`;
    await db.$executeRaw`
      insert into bulk_items (bulk_id, case_id, revision, decision, review_id, tags, at, from_version_id, to_version_id,
        assignee_ids, found_before, finding_ids)
      select ${undoId}::uuid, case_id, revision, decision, review_id, tags, at, from_version_id, to_version_id,
        assignee_ids, found_before, finding_ids from bulk_items
      where bulk_id = ${id}::uuid and outcome = 'done'`;
    await recordAudit(
      { ...ctx, db },
      { action: "cases.bulk-undone", subjectType: "bulk-action", subjectId: undoId, data: { undoesId: id } },
    );
    await sendJobs(db, bulkActionJob, [{ bulkId: undoId }]);
  });
  return getBulk(ctx, undoId);
}
