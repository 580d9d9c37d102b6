import { recordAudit } from "#lib/auth/audit.ts";
import { caseConflict } from "#lib/cases/case-conflict.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { Decision } from "#lib/review/schemas.ts";
import { lockCaseOfPlace } from "./lock-queue-case.ts";
import { placeConflict } from "./place-conflict.ts";
import { QueueCaseState, type FinishedPlace, type FinishPlace } from "./schemas.ts";
import { settleOpinions } from "./settle-opinions.ts";

type Refused = { stale: string };

/** The answer to a decision that had arrived already: its sender did not hear of it and sent it again. */
async function heardBefore(
  ctx: Context,
  queueId: string,
  placeId: string,
  input: FinishPlace,
): Promise<FinishedPlace | null> {
  const place = await ctx.db.queuePlace.findFirst({
    where: { id: placeId, queueId, claim: input.claim, state: "done", holderId: ctx.actor.id },
    include: { queueCase: true },
  });
  if (place?.decision !== input.decision || place.revision !== input.revision) return null;
  return {
    placeId,
    caseId: place.caseId,
    decision: Decision.parse(place.decision),
    state: QueueCaseState.parse(place.queueCase.state),
    reviewId: place.queueCase.reviewId,
  };
}

async function finish(
  ctx: Context & { db: Transaction },
  at: { queueId: string; placeId: string },
  input: FinishPlace,
): Promise<FinishedPlace | Refused | null> {
  const { db } = ctx;
  const now = ctx.now();
  const locked = await lockCaseOfPlace(db, at);
  if (!locked) return null;
  // The claim is looked at again under the row's lock: who lost the place changes nothing.
  const changed = await db.$executeRaw`
    update queue_places p set state = 'done', decision = ${input.decision}, reasons = ${input.reasons.map(storableText)}::text[],
      comment = ${storableText(input.comment)}, revision = ${input.revision}, finished_at = ${now},
      took_ms = least(${input.tookMs}::int, extract(epoch from ${now}::timestamptz - p.claimed_at) * 1000)::int,
      guideline_version = q.guideline_version
    from review_queues q
    where p.id = ${at.placeId}::uuid and p.queue_id = ${at.queueId}::uuid and q.id = p.queue_id
      and p.claim = ${input.claim}::uuid and p.state = 'claimed' and p.holder_id = ${ctx.actor.id}`;
  if (changed === 0) return null;
  const { caseId } = locked;
  if (locked.isInTrash)
    throw conflict("The case was put in the trash meanwhile: there is nothing to decide.");
  if (locked.revision !== input.revision) return { stale: caseId };
  const { state, reviewId } = await settleOpinions(ctx, locked);
  await recordAudit(ctx, {
    action: "queue.reviewed",
    subjectType: "case",
    subjectId: caseId,
    data: { ...at, decision: input.decision, reasons: input.reasons, revision: input.revision, state },
  });
  return { placeId: at.placeId, caseId, decision: input.decision, state, reviewId };
}

/** Rolls back what was begun for a decision on an earlier revision. */
class Stale extends Error {
  readonly caseId: string;
  constructor(caseId: string) {
    super("stale");
    this.caseId = caseId;
  }
}

/**
 * Keeps the decision of whoever holds the place; decides the case where it is the last one and all agree. The same
 * decision sent again under the same claim is answered as the first time.
 * @throws AppError "not-found"; "conflict" with PlaceConflict where the place is no longer theirs, with the case as it
 * is where its revision is another
 */
export async function finishPlace(
  ctx: Context,
  at: { queueId: string; placeId: string },
  input: FinishPlace,
): Promise<FinishedPlace> {
  try {
    const finished = await inTransaction(ctx.db, async (db) => {
      const found = await finish({ ...ctx, db }, at, input);
      if (found !== null && "stale" in found) throw new Stale(found.stale);
      return found;
    });
    const answer = finished ?? (await heardBefore(ctx, at.queueId, at.placeId, input));
    if (answer) return answer;
  } catch (error) {
    if (error instanceof Stale) throw await caseConflict(ctx, error.caseId, input.revision);
    throw error;
  }
  throw await placeConflict(ctx, at.queueId, at.placeId);
}
