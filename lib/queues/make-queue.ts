import { recordAudit } from "#lib/auth/audit.ts";
import { CaseFilter } from "#lib/cases/schemas.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { problemsOfZod } from "#lib/http/problem.ts";
import { tellPeople } from "#lib/inbox/tell-people.ts";
import { storableJson, storableText } from "#lib/llm/storable-text.ts";
import { freezeCases } from "./freeze-cases.ts";
import { getQueue } from "./get-queue.ts";
import { refuseReviewers } from "./refuse-reviewers.ts";
import type { MakeQueue, QueueDetail } from "./schemas.ts";

const StrictFilter = CaseFilter.strict();

function filterOf(given: Record<string, unknown>): CaseFilter {
  const parsed = StrictFilter.safeParse(given);
  if (!parsed.success)
    throw badInput("The filter cannot be used.", problemsOfZod(parsed.error, "body.filter"));
  if (parsed.data.trash !== undefined)
    throw badInput(
      "Cases in the trash are not reviewed: leave `trash` out of the filter, or restore them first.",
      [{ at: "body.filter.trash", code: "not-allowed", message: "leave it out" }],
    );
  return parsed.data;
}

/**
 * Makes a queue of the cases that match now, the first ones at once or, where they are many, in the background; later ones come in when somebody takes them in (refreshQueue).
 * @throws AppError "bad-input" for a filter that is none, that matches nothing, and for reviewers who are not there
 */
export async function makeQueue(ctx: Context, input: MakeQueue): Promise<QueueDetail> {
  const filter = filterOf(input.filter);
  await refuseReviewers(ctx, input.reviewerIds, input.overlapPercent > 0 ? input.reviewsPerCase : 1);
  const id = newId();
  const text = storableText(input.guidelines);
  const version = text.trim() === "" ? 0 : 1;
  const stamp = { actorId: ctx.actor.id, createdAt: ctx.now() };
  await inTransaction(ctx.db, async (db) => {
    const queue = await db.reviewQueue.create({
      data: {
        id,
        name: storableText(input.name),
        filter: storableJson(filter) ?? {},
        order: input.order,
        seed: input.seed,
        reviewsPerCase: input.reviewsPerCase,
        overlapPercent: input.overlapPercent,
        reasons: input.reasons.map(storableText),
        reviewerIds: input.reviewerIds,
        isBlind: input.isBlind,
        guidelineVersion: version,
        updatedAt: stamp.createdAt,
        ...stamp,
      },
    });
    if (version > 0) await db.queueGuideline.create({ data: { queueId: id, version, text, ...stamp } });
    const count = await freezeCases({ ...ctx, db }, id, filter);
    if (count === 0) throw badInput("No case matches this filter: there would be nothing to review.");
    await recordAudit(
      { ...ctx, db },
      { action: "queue.made", subjectType: "queue", subjectId: id, data: { name: queue.name, cases: count } },
    );
    const data = { queueId: id, queueName: queue.name };
    await tellPeople(
      { ...ctx, db },
      queue.reviewerIds.map((personId) => ({ personId, kind: "queue", data })),
    );
  });
  return getQueue(ctx, id);
}
