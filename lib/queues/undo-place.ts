import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { Decision } from "#lib/review/schemas.ts";
import { undoReview } from "#lib/review/undo-review.ts";
import { leaseUntil } from "./lease.ts";
import { lockQueueCase } from "./lock-queue-case.ts";
import { placeConflict } from "./place-conflict.ts";
import type { UndonePlace } from "./schemas.ts";

/**
 * Takes back a decision of one's own: the place is in one's hands again, and the case as undecided as it was, if the
 * decision had decided it.
 * @throws AppError "not-found"; "conflict" where the place is not one's own, where the case was settled, or where it
 * was decided or edited since (undoReview)
 */
export async function undoPlace(
  ctx: Context,
  at: { queueId: string; placeId: string },
): Promise<UndonePlace> {
  const undone = await inTransaction(ctx.db, async (db): Promise<UndonePlace | null> => {
    const inside = { ...ctx, db };
    const now = ctx.now();
    const said = await db.queuePlace.findFirst({
      where: { id: at.placeId, queueId: at.queueId, state: "done", holderId: ctx.actor.id },
    });
    if (!said) return null;
    const held = { claim: newId(), leaseUntil: leaseUntil(now) };
    const changed = await db.queuePlace.updateMany({
      where: { id: at.placeId, state: "done", holderId: ctx.actor.id, claim: said.claim },
      data: {
        ...held,
        state: "claimed",
        claimedAt: now,
        decision: null,
        reasons: [],
        comment: "",
        revision: null,
        tookMs: null,
        finishedAt: null,
        guidelineVersion: null,
      },
    });
    const locked = await lockQueueCase(db, at.queueId, said.caseId);
    if (changed.count === 0 || !locked) return null;
    if (locked.state === "settled")
      throw conflict("A curator has settled this case: only they can take that back.");
    if (locked.reviewId !== null) await undoReview(inside, said.caseId, { reviewId: locked.reviewId });
    await db.queueCase.update({
      where: { queueId_caseId: { queueId: at.queueId, caseId: said.caseId } },
      data: { state: "open", reviewId: null },
    });
    await recordAudit(inside, {
      action: "queue.review-undone",
      subjectType: "case",
      subjectId: said.caseId,
      data: { ...at, decision: said.decision, reasons: said.reasons },
    });
    const queue = await db.reviewQueue.findUniqueOrThrow({ where: { id: at.queueId } });
    return {
      place: {
        id: at.placeId,
        queueId: at.queueId,
        caseId: said.caseId,
        claim: held.claim,
        leaseUntil: held.leaseUntil.toISOString(),
        guidelineVersion: queue.guidelineVersion,
      },
      decision: Decision.parse(said.decision),
      reasons: said.reasons,
      comment: said.comment,
    };
  });
  if (undone === null) throw await placeConflict(ctx, at.queueId, at.placeId);
  return undone;
}
