import type { Context } from "#lib/db/context.ts";
import { cutPage, readIdCursor } from "#lib/http/cursors.ts";
import type { Page, PageQuery } from "#lib/http/page.ts";
import { Decision } from "#lib/review/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindAmong } from "./blind-cases.ts";
import { Disagreement } from "./schemas.ts";
import { singleReviewOf } from "./single-review.ts";

/** Cases of a queue on which people disagree: those to settle first, then those settled, each in the queue's order. */
export async function listDisagreements(
  ctx: Context,
  queueId: string,
  query: PageQuery,
): Promise<Page<Disagreement>> {
  const cursor = readIdCursor(query.cursor);
  const found = await ctx.db.queueCase.findMany({
    where: { queueId, state: { in: ["to-settle", "settled"] } },
    // "to-settle" sorts after "settled".
    orderBy: [{ state: Prisma.SortOrder.desc }, { position: Prisma.SortOrder.asc }],
    ...(cursor === undefined ? {} : { cursor: { queueId_caseId: { queueId, caseId: cursor } }, skip: 1 }),
    take: query.limit + 1,
    include: {
      places: { orderBy: { finishedAt: Prisma.SortOrder.asc } },
      case: { select: { instruction: true, toolName: true, revision: true, decision: true } },
    },
  });
  const { items: shown, nextCursor } = cutPage(found, query.limit, ({ caseId }) => caseId);
  const reviewIds = shown.flatMap(({ reviewId }) => reviewId ?? []);
  const reviews = await ctx.db.review.findMany({ where: { id: { in: reviewIds } } });
  const blind = await blindAmong(
    ctx,
    shown.map(({ caseId }) => caseId),
  );
  const items = shown.map(({ case: about, ...one }): Disagreement => {
    const own = blind.get(one.caseId);
    const settled = own === undefined && reviews.find(({ id }) => id === one.reviewId);
    return {
      caseId: one.caseId,
      instruction: about.instruction,
      toolName: about.toolName,
      revision: about.revision,
      decision: own ?? Decision.parse(about.decision),
      state: Disagreement.shape.state.parse(one.state),
      reviews: own === undefined ? one.places.flatMap(singleReviewOf) : [],
      settled: settled
        ? {
            decision: Decision.parse(settled.decision),
            reasons: settled.reasons,
            comment: settled.comment,
            actorId: settled.actorId,
            createdAt: settled.createdAt.toISOString(),
          }
        : null,
    };
  });
  return { items, nextCursor };
}
