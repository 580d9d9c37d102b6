import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { getView } from "./get-view.ts";

/** Forgets one's own view; the cases stay as they are. @throws AppError "not-found"; "forbidden" */
export async function deleteView(ctx: Context, id: string): Promise<{ id: string }> {
  const { isOwn, name, search } = await getView(ctx, id);
  if (!isOwn) throw new AppError("forbidden", "It belongs to somebody else.");
  await inTransaction(ctx.db, async (db) => {
    const { count } = await db.savedView.deleteMany({ where: { id, actorId: ctx.actor.id } });
    if (count > 0)
      await recordAudit(
        { ...ctx, db },
        { action: "view.deleted", subjectType: "view", subjectId: id, data: { name, search } },
      );
  });
  return { id };
}
