import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { getThread } from "./get-thread.ts";
import type { ResolveThread } from "./schemas.ts";

/**
 * Says that a thread is done with, or opens it again. Whoever reviews may.
 * @throws AppError "not-found"; "conflict" where somebody else did so before
 */
export async function resolveThread(ctx: Context, id: string, { isResolved }: ResolveThread): Promise<void> {
  const { caseId } = await getThread(ctx, id);
  await inTransaction(ctx.db, async (db) => {
    const { count } = await db.comment.updateMany({
      where: { id, threadId: null, resolvedAt: isResolved ? null : { not: null } },
      data: isResolved
        ? { resolvedAt: ctx.now(), resolvedById: ctx.actor.id }
        : { resolvedAt: null, resolvedById: null },
    });
    if (count === 0) throw conflict(`The thread is ${isResolved ? "resolved" : "open"} already.`);
    await recordAudit(
      { ...ctx, db },
      {
        action: isResolved ? "comment.resolved" : "comment.reopened",
        subjectType: "case",
        subjectId: caseId,
        data: { threadId: id },
      },
    );
  });
}
