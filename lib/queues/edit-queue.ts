import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { tellPeople } from "#lib/inbox/tell-people.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { getQueue } from "./get-queue.ts";
import { refuseReviewers } from "./refuse-reviewers.ts";
import type { EditQueue, QueueDetail } from "./schemas.ts";

/**
 * Changes what reviewers are told and who they are; opens or closes the queue. Its cases stay.
 * @throws AppError "not-found"; "bad-input" for unknown reviewers; "conflict" with the queue as it is where the
 * guidelines were changed meanwhile
 */
export async function editQueue(ctx: Context, id: string, input: EditQueue): Promise<QueueDetail> {
  const before = await getQueue(ctx, id);
  await refuseReviewers(ctx, input.reviewerIds ?? [], before.overlapPercent > 0 ? before.reviewsPerCase : 1);
  const { guidelines, ...rest } = input;
  const now = ctx.now();
  const version = guidelines === undefined ? undefined : guidelines.version + 1;
  const isDone = await inTransaction(ctx.db, async (db) => {
    const changed = await db.reviewQueue.updateMany({
      where: { id, ...(guidelines === undefined ? {} : { guidelineVersion: guidelines.version }) },
      data: {
        updatedAt: now,
        ...(rest.name === undefined ? {} : { name: storableText(rest.name) }),
        ...(rest.status === undefined ? {} : { status: rest.status }),
        ...(rest.reasons === undefined ? {} : { reasons: rest.reasons.map(storableText) }),
        ...(rest.reviewerIds === undefined ? {} : { reviewerIds: rest.reviewerIds }),
        ...(version === undefined ? {} : { guidelineVersion: version }),
      },
    });
    if (changed.count === 0) return false;
    if (guidelines !== undefined && version !== undefined)
      await db.queueGuideline.create({
        data: {
          queueId: id,
          version,
          text: storableText(guidelines.text),
          actorId: ctx.actor.id,
          createdAt: now,
        },
      });
    await recordAudit(
      { ...ctx, db },
      {
        action: "queue.edited",
        subjectType: "queue",
        subjectId: id,
        data: { ...rest, ...(version === undefined ? {} : { guidelineVersion: version }) },
      },
    );
    const data = { queueId: id, queueName: rest.name ?? before.name };
    const added = rest.reviewerIds?.filter((one) => !before.reviewerIds.includes(one)) ?? [];
    await tellPeople(
      { ...ctx, db },
      added.map((personId) => ({ personId, kind: "queue", data })),
    );
    return true;
  });
  if (isDone) return getQueue(ctx, id);
  throw conflict("The guidelines were changed meanwhile: yours are not saved yet.", await getQueue(ctx, id));
}
