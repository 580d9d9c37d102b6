import { recordAudit } from "#lib/auth/audit.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { Review } from "#prisma/generated/client.ts";
import type { UndoReview } from "./schemas.ts";

type Undone = { revision: number; decision: string; previous: string };

/**
 * Decides a case as it was before a review, and records that.
 * @param ctx of a transaction; whoever holds a row of a queue for this case took its lock before
 * @returns the review that the undo is; null where that review is not the one that stands
 */
export async function takeBackReview(
  ctx: Context & { db: Transaction },
  caseId: string,
  input: UndoReview,
): Promise<Review | null> {
  const { db } = ctx;
  await db.$queryRaw`select 1 from cases where id = ${caseId}::uuid for no key update`;
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
  await recordAudit(ctx, {
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
  });
  return made;
}
