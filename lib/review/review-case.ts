import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { caseConflict } from "#lib/cases/case-conflict.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import type { Review } from "#prisma/generated/client.ts";
import { reviewRowOf } from "./review-row.ts";
import type { ReviewInput, ReviewRow } from "./schemas.ts";
import { sentOnce } from "./sent-once.ts";

/**
 * Decides a case at the revision that the reviewer saw, and records it; once, however often it is sent.
 * @throws AppError "not-found"; "conflict" with the case as it is where the revision is another
 */
export async function reviewCase(ctx: Context, caseId: string, input: ReviewInput): Promise<ReviewRow> {
  return sentOnce(ctx, caseId, { sentAs: input.sentAs, undoesId: null }, async () => {
    const review = await decide(ctx, caseId, input);
    if (review === null) throw await caseConflict(ctx, caseId, input.revision);
    return reviewRowOf(review);
  });
}

/** @returns null where the case is not there at that revision */
function decide(ctx: Context, caseId: string, input: ReviewInput): Promise<Review | null> {
  return inTransaction(ctx.db, async (db) => {
    // The lock of `seen` is what puts decisions in a row: each learns what the one before it left.
    const [decided] = await db.$queryRaw<{ previous: string }[]>`
      with seen as (
        select id, decision from cases
        where id = ${caseId}::uuid and revision = ${input.revision} and status <> 'simulating' and trashed_at is null for no key update
      )
      update cases c set decision = ${input.decision}, decided_at = ${ctx.now()}, updated_at = ${ctx.now()}
      from seen where c.id = seen.id returning seen.decision as previous`;
    if (!decided) return null;
    // Made under the lock, so that reviews of a case sort by id as they were decided.
    const made = await db.review.create({
      data: {
        id: newId(),
        caseId,
        revision: input.revision,
        decision: input.decision,
        previous: decided.previous,
        reasons: input.reasons.map(storableText),
        comment: storableText(input.comment),
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
        sentAs: input.sentAs ?? null,
      },
    });
    await recordAudit(
      { ...ctx, db },
      {
        action: "case.reviewed",
        subjectType: "case",
        subjectId: caseId,
        data: {
          reviewId: made.id,
          revision: input.revision,
          decision: input.decision,
          previous: decided.previous,
          reasons: made.reasons,
        },
      },
    );
    return made;
  });
}
