import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import { tellPeople } from "#lib/inbox/tell-people.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import type { ReviewRow } from "#lib/review/schemas.ts";
import { lockQueueCase } from "./lock-queue-case.ts";
import type { SettleCase } from "./schemas.ts";

/** Those who reviewed it hear how it was settled. */
async function tellReviewers(
  ctx: Context & { db: Transaction },
  { queueId, caseId }: { queueId: string; caseId: string },
  decision: SettleCase["decision"],
): Promise<void> {
  const queue = await ctx.db.reviewQueue.findUniqueOrThrow({
    where: { id: queueId },
    select: { name: true },
  });
  const done = await ctx.db.queuePlace.findMany({
    where: { queueId, caseId, state: "done" },
    select: { holderId: true },
  });
  const data = { queueId, queueName: queue.name, decision };
  await tellPeople(
    ctx,
    done.flatMap(({ holderId }) =>
      holderId === null ? [] : [{ personId: holderId, kind: "settled" as const, caseId, data }],
    ),
  );
}

/**
 * Decides a case on which the reviewers of a queue disagree. Their single reviews stay beside it; settled again, the
 * newer one counts.
 * @throws AppError "not-found"; "conflict" where there is nothing to settle yet, or with the case as it is where its
 * revision is another
 */
export async function settleCase(
  ctx: Context,
  at: { queueId: string; caseId: string },
  input: SettleCase,
): Promise<ReviewRow> {
  return inTransaction(ctx.db, async (db) => {
    const inside = { ...ctx, db };
    const locked = await lockQueueCase(db, at.queueId, at.caseId);
    if (!locked) throw notFound("case in this queue", at.caseId);
    if (locked.state !== "to-settle" && locked.state !== "settled")
      throw conflict(
        locked.state === "open"
          ? "Reviews of this case are still to come: it can be settled when they are there."
          : "The reviewers agree on this case: decide it on its own page if you see it otherwise.",
      );
    if (locked.isInTrash) throw conflict("The case is in the trash: restore it first.");
    const review = await reviewCase(inside, at.caseId, input);
    await db.queueCase.update({
      where: { queueId_caseId: { queueId: at.queueId, caseId: at.caseId } },
      data: { state: "settled", reviewId: review.id, settledAt: ctx.now() },
    });
    await recordAudit(inside, {
      action: "queue.settled",
      subjectType: "case",
      subjectId: at.caseId,
      data: { queueId: at.queueId, reviewId: review.id, decision: input.decision },
    });
    await tellReviewers(inside, at, input.decision);
    return review;
  });
}
