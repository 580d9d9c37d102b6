import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { takeBackReview } from "#lib/review/take-back-review.ts";
import { undoRefusal } from "#lib/review/undo-refusal.ts";
import { leaseUntil } from "./lease.ts";
import { lockCaseOfPlace } from "./lock-queue-case.ts";
import { placeConflict } from "./place-conflict.ts";
import { UndonePlace, type UndoPlace } from "./schemas.ts";

type At = { queueId: string; placeId: string };
const Said = UndonePlace.omit({ place: true });

/** The answer to an undo that had arrived already: its sender did not hear of it and sent it again. */
async function heardBefore(ctx: Context, at: At, input: UndoPlace): Promise<UndonePlace | null> {
  if (input.sentAs === undefined) return null;
  const held = await ctx.db.queuePlace.findFirst({
    where: {
      id: at.placeId,
      queueId: at.queueId,
      claim: input.sentAs,
      state: "claimed",
      holderId: ctx.actor.id,
    },
    include: { queueCase: { select: { queue: { select: { guidelineVersion: true } } } } },
  });
  if (!held?.leaseUntil) return null;
  const recorded = await ctx.db.auditEvent.findFirst({
    where: {
      subjectType: "case",
      subjectId: held.caseId,
      action: "queue.review-undone",
      data: { path: ["sentAs"], equals: input.sentAs },
    },
  });
  const said = Said.safeParse(recorded?.data);
  if (!said.success) return null;
  const { caseId } = held;
  const { guidelineVersion } = held.queueCase.queue;
  const leaseUntilText = held.leaseUntil.toISOString();
  return {
    ...said.data,
    place: {
      id: at.placeId,
      queueId: at.queueId,
      caseId,
      claim: input.sentAs,
      leaseUntil: leaseUntilText,
      guidelineVersion,
    },
  };
}

async function takeBack(
  ctx: Context & { db: Transaction },
  at: At,
  { claim, sentAs }: UndoPlace,
): Promise<UndonePlace | null> {
  const { db } = ctx;
  const now = ctx.now();
  const locked = await lockCaseOfPlace(db, at);
  const said = await db.queuePlace.findFirst({
    where: {
      id: at.placeId,
      queueId: at.queueId,
      state: "done",
      holderId: ctx.actor.id,
      ...(claim === undefined ? {} : { claim }),
    },
  });
  if (!said || !locked) return null;
  const { caseId, reviewId } = locked;
  if (locked.state === "settled")
    throw conflict("A curator has settled this case: only they can take that back.");
  if (reviewId !== null && (await takeBackReview(ctx, caseId, { reviewId })) === null)
    throw await undoRefusal(ctx, caseId, reviewId);
  const held = { claim: sentAs ?? newId(), leaseUntil: leaseUntil(now) };
  await db.queuePlace.update({
    where: { id: at.placeId },
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
  const { queue } = await db.queueCase.update({
    where: { queueId_caseId: { queueId: at.queueId, caseId } },
    data: { state: "open", reviewId: null },
    include: { queue: { select: { guidelineVersion: true } } },
  });
  const taken = Said.parse(said);
  await recordAudit(ctx, {
    action: "queue.review-undone",
    subjectType: "case",
    subjectId: caseId,
    data: { ...at, ...taken, sentAs: held.claim },
  });
  const { guidelineVersion } = queue;
  const place = { id: at.placeId, queueId: at.queueId, caseId, claim: held.claim, guidelineVersion };
  return { ...taken, place: { ...place, leaseUntil: held.leaseUntil.toISOString() } };
}

/**
 * Takes back a decision of one's own: the place is in one's hands again, and the case as undecided as it was, if the
 * decision had decided it.
 * @throws AppError "not-found"; "conflict" where the place is not one's own, where the case was settled, or where it
 * was decided or edited since (undoReview)
 */
export async function undoPlace(ctx: Context, at: At, input: UndoPlace = {}): Promise<UndonePlace> {
  const undone = await inTransaction(ctx.db, (db) => takeBack({ ...ctx, db }, at, input));
  const answer = undone ?? (await heardBefore(ctx, at, input));
  if (answer === null) throw await placeConflict(ctx, at.queueId, at.placeId);
  return answer;
}
