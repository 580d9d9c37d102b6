import type { Context } from "#lib/db/context.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { Decision, ReviewInput } from "#lib/review/schemas.ts";
import type { QueueCaseState } from "./schemas.ts";

type Said = { decision: string | null; reasons: string[]; comment: string; revision: number | null };

/** What the single reviews of a case come to: a decision, nothing yet, or a case for a curator. */
function outcomeOf(
  said: readonly Said[],
  needed: number,
  revision: number,
): ReviewInput | "open" | "to-settle" {
  if (said.length < needed) return "open";
  const [first] = said;
  const isAgreed = said.every((one) => one.decision === first?.decision && one.revision === revision);
  if (first === undefined || !isAgreed) return "to-settle";
  return ReviewInput.parse({
    revision,
    decision: Decision.parse(first.decision),
    reasons: [...new Set(said.flatMap(({ reasons }) => reasons))].slice(0, 20),
    comment: said.length === 1 ? first.comment : `${said.length} single reviews of a queue agree.`,
  });
}

/**
 * Decides a case of a queue, by an ordinary review, once all its single reviews are there and agree on its revision as
 * it is. `ctx.db` is a transaction that holds the lock of the queue's case.
 * @param queueCase as it is locked; `revision` is the case's
 * @throws AppError "conflict" of reviewCase
 */
export async function settleOpinions(
  ctx: Context,
  queueCase: { queueId: string; caseId: string; needed: number; revision: number },
): Promise<{ state: QueueCaseState; reviewId: string | null }> {
  const { queueId, caseId, needed, revision } = queueCase;
  const said = await ctx.db.queuePlace.findMany({
    where: { queueId, caseId, state: "done" },
    orderBy: { finishedAt: "asc" },
  });
  const outcome = outcomeOf(said, needed, revision);
  if (outcome === "open") return { state: "open", reviewId: null };
  const review = outcome === "to-settle" ? null : await reviewCase(ctx, caseId, outcome);
  const settled = {
    state: review === null ? ("to-settle" as const) : ("agreed" as const),
    reviewId: review?.id ?? null,
  };
  await ctx.db.queueCase.update({ where: { queueId_caseId: { queueId, caseId } }, data: settled });
  return settled;
}
