import type { z } from "zod";
import { whyNot } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/db/context.ts";
import { isBlindFor } from "./blind-cases.ts";
import { QueueCaseState, type CaseQueues } from "./schemas.ts";
import { singleReviewOf } from "./single-review.ts";

/**
 * The queues that a case is in, and the single reviews that it got there. While reviews are still to come in a queue
 * where people do not see each other's, only curators see them; a reviewer of such a queue sees none of any queue.
 */
export async function queuesOfCase(ctx: Context, caseId: string): Promise<z.infer<typeof CaseQueues>> {
  const found = await ctx.db.queueCase.findMany({
    where: { caseId },
    orderBy: { queueId: "asc" },
    include: { queue: { select: { name: true, isBlind: true } }, places: { orderBy: { finishedAt: "asc" } } },
  });
  const isBlind = await isBlindFor(ctx, caseId);
  const seesAll = whyNot(ctx.actor, "curate") === null;
  return {
    items: found.map(({ queueId, queue, needed, places, ...one }) => {
      const reviews = places.flatMap(singleReviewOf);
      const isHidden = isBlind || (queue.isBlind && one.state === "open" && !seesAll);
      return {
        queueId,
        queueName: queue.name,
        state: QueueCaseState.parse(one.state),
        needed,
        done: reviews.length,
        reviews: isHidden ? [] : reviews,
      };
    }),
  };
}
