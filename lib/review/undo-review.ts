import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { lockDecidedCase, reopenCase } from "#lib/queues/reopen-case.ts";
import { reviewRowOf } from "./review-row.ts";
import type { ReviewRow, UndoReview } from "./schemas.ts";
import { sentOnce } from "./sent-once.ts";
import { takeBackReview } from "./take-back-review.ts";
import { undoRefusal } from "./undo-refusal.ts";

/**
 * Takes back a review: the case is decided as it was before. An undo is a review itself; a second
 * undo then takes back the review before that one. One that came from a queue opens the case there again.
 * @throws AppError "not-found"; "conflict" with the case as it is where that review is not the newest
 * that stands, was taken back already, or is about an earlier revision; "forbidden" for who is no curator where a
 * curator settled the case of a queue
 */
export async function undoReview(ctx: Context, caseId: string, input: UndoReview): Promise<ReviewRow> {
  return sentOnce(ctx, caseId, { sentAs: input.sentAs, undoesId: input.reviewId }, async () => {
    const review = await inTransaction(ctx.db, async (db) => {
      const inside = { ...ctx, db };
      const queued = await lockDecidedCase(inside, caseId, input.reviewId);
      const made = await takeBackReview(inside, caseId, input);
      if (made && queued) await reopenCase(inside, queued);
      return made;
    });
    if (review === null) throw await undoRefusal(ctx, caseId, input.reviewId);
    return reviewRowOf(review);
  });
}
