import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict, notFound, type AppError } from "#lib/errors/app-error.ts";
import { getCase } from "#lib/cases/get-case.ts";
import type { Review } from "#prisma/generated/client.ts";
import { reviewRowOf } from "./review-row.ts";
import type { ReviewRow, UndoReview } from "./schemas.ts";
import { sentOnce } from "./sent-once.ts";

type Undone = { revision: number; decision: string; previous: string };

async function refusal(ctx: Context, caseId: string, reviewId: string): Promise<AppError> {
  const known = await ctx.db.review.findFirst({ where: { id: reviewId, caseId }, select: { id: true } });
  if (!known) return notFound("review of this case", reviewId);
  const current = await getCase(ctx, caseId);
  return conflict(
    "That review is no longer the one that stands: the case was decided, edited or taken back meanwhile.",
    current,
  );
}

/**
 * Takes back a review: the case is decided as it was before. An undo is a review itself; a second
 * undo then takes back the review before that one.
 * @throws AppError "not-found"; "conflict" with the case as it is where that review is not the newest
 * that stands, was taken back already, or is about an earlier revision
 */
export async function undoReview(ctx: Context, caseId: string, input: UndoReview): Promise<ReviewRow> {
  return sentOnce(ctx, caseId, { sentAs: input.sentAs, undoesId: input.reviewId }, async () => {
    const review = await takeBack(ctx, caseId, input);
    if (review === null) throw await refusal(ctx, caseId, input.reviewId);
    return reviewRowOf(review);
  });
}

/** @returns null where that review is not the one that stands */
function takeBack(ctx: Context, caseId: string, input: UndoReview): Promise<Review | null> {
  return inTransaction(ctx.db, async (db) => {
    await db.$queryRaw`select 1 from cases where id = ${caseId}::uuid for update`;
    // A statement of its own: its snapshot is taken under the lock and holds every earlier review.
    const [undone] = await db.$queryRaw<Undone[]>`
      with standing as (
        select r.id, r.revision, r.decision, r.previous, r.created_at from reviews r
        where r.case_id = ${caseId}::uuid and r.undoes_id is null and not exists (select 1 from reviews u where u.undoes_id = r.id)
        order by r.id desc limit 2
      ), newest as (select * from standing order by id desc limit 1)
      update cases c set decision = newest.previous, updated_at = ${ctx.now()},
        decided_at = case when newest.previous = 'pending' then null else (select s.created_at from standing s where s.id <> newest.id) end
      from newest
      where c.id = ${caseId}::uuid and newest.id = ${input.reviewId}::uuid and c.revision = newest.revision and c.decision = newest.decision
      returning newest.revision, newest.decision, newest.previous`;
    if (!undone) return null;
    const made = await db.review.create({
      data: {
        id: newId(),
        caseId,
        revision: undone.revision,
        decision: undone.previous,
        previous: undone.decision,
        undoesId: input.reviewId,
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
        sentAs: input.sentAs ?? null,
      },
    });
    await recordAudit(
      { ...ctx, db },
      {
        action: "case.review-undone",
        subjectType: "case",
        subjectId: caseId,
        data: {
          reviewId: made.id,
          undoesId: input.reviewId,
          revision: undone.revision,
          decision: undone.previous,
          previous: undone.decision,
        },
      },
    );
    return made;
  });
}
