import { recordAudit } from "#lib/auth/audit.ts";
import { whyNot } from "#lib/auth/permissions.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";

type Inside = Context & { db: Transaction };
/** The case of a queue that a review decided, locked. */
type Decided = { queueId: string; caseId: string; state: string; authorId: string };

/**
 * Locks the case of the queue that a review decided, before the case itself, as whoever finishes a place does.
 * @returns null where the review came from no queue
 * @throws AppError "forbidden" where a curator settled it and whoever asks is none
 */
export async function lockDecidedCase(
  ctx: Inside,
  caseId: string,
  reviewId: string,
): Promise<Decided | null> {
  const [decided = null] = await ctx.db.$queryRaw<Decided[]>`
    select q.queue_id as "queueId", q.case_id as "caseId", q.state, r.actor_id as "authorId"
    from queue_cases q join reviews r on r.id = q.review_id
    where q.case_id = ${caseId}::uuid and q.review_id = ${reviewId}::uuid for no key update of q`;
  if (decided?.state === "settled" && whyNot(ctx.actor, "curate") !== null)
    throw new AppError("forbidden", "A curator has settled this case: only a curator can take that back.");
  return decided;
}

/**
 * What is left in a queue of a decision that was taken back: a settled case is to be settled again; of one that was
 * agreed on, the place of whoever took it back (else of whoever decided it) waits for a review again.
 */
export async function reopenCase(ctx: Inside, { queueId, caseId, state, authorId }: Decided): Promise<void> {
  const { db } = ctx;
  const isSettled = state === "settled";
  await db.queueCase.update({
    where: { queueId_caseId: { queueId, caseId } },
    data: { state: isSettled ? "to-settle" : "open", reviewId: null, settledAt: null },
  });
  const subject = { subjectType: "case", subjectId: caseId };
  if (isSettled) return recordAudit(ctx, { ...subject, action: "queue.settling-undone", data: { queueId } });
  const [place] = await db.$queryRaw<{ id: string }[]>`
    update queue_places set state = 'waiting', holder_id = null, claim = null, claimed_at = null, lease_until = null,
      decision = null, reasons = '{}', comment = '', revision = null, took_ms = null, finished_at = null, guideline_version = null
    where id = (
      select id from queue_places
      where queue_id = ${queueId}::uuid and case_id = ${caseId}::uuid and state = 'done' and holder_id in (${ctx.actor.id}, ${authorId})
      order by holder_id = ${ctx.actor.id} desc limit 1
    ) returning id`;
  return recordAudit(ctx, {
    ...subject,
    action: "queue.review-undone",
    data: { queueId, placeId: place?.id ?? null },
  });
}
