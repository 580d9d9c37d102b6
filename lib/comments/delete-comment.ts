import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { commentRowOf } from "./comment-row.ts";
import { ownComment } from "./own-comment.ts";
import type { CommentRow } from "./schemas.ts";

/**
 * Takes one's own comment away: its place in the thread stays, its text is shown no more, and no inbox tells of it.
 * @throws AppError "not-found"; "forbidden" for somebody else's; "conflict" for one that was deleted
 */
export async function deleteComment(ctx: Context, id: string): Promise<CommentRow> {
  const { caseId } = await ownComment(ctx, id);
  await inTransaction(ctx.db, async (db) => {
    const { count } = await db.comment.updateMany({
      where: { id, actorId: ctx.actor.id, deletedAt: null },
      data: { deletedAt: ctx.now() },
    });
    if (count === 0) throw conflict("The comment was deleted.");
    await db.inboxItem.deleteMany({ where: { commentId: id } });
    await recordAudit(
      { ...ctx, db },
      { action: "comment.deleted", subjectType: "case", subjectId: caseId, data: { commentId: id } },
    );
  });
  return commentRowOf(await ctx.db.comment.findUniqueOrThrow({ where: { id } }));
}
