import { CaseFilter } from "#lib/cases/schemas.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { newMatchesWhere } from "./freeze-cases.ts";
import { intakeOf, isUnderWay } from "./intake-of.ts";
import { queueRows } from "./queue-row.ts";
import type { QueueDetail } from "./schemas.ts";

/** @throws AppError "not-found" */
export async function getQueue(ctx: Context, id: string): Promise<QueueDetail> {
  const queue = await ctx.db.reviewQueue.findUnique({ where: { id } });
  if (!queue) throw notFound("queue", id);
  const filter = CaseFilter.parse(queue.filter);
  const intake = await intakeOf(ctx, id);
  const [[row], guideline, [news]] = await Promise.all([
    queueRows(ctx, [queue]),
    ctx.db.queueGuideline.findUnique({
      where: { queueId_version: { queueId: id, version: queue.guidelineVersion } },
    }),
    isUnderWay(intake)
      ? []
      : ctx.db.$queryRaw<
          { count: number }[]
        >`select count(*)::int as count from cases c where ${newMatchesWhere(id, filter)}`,
  ]);
  if (!row) throw notFound("queue", id);
  return {
    ...row,
    filter,
    seed: queue.seed,
    reasons: queue.reasons,
    reviewerIds: queue.reviewerIds,
    isBlind: queue.isBlind,
    guidelines: {
      version: queue.guidelineVersion,
      text: guideline?.text ?? "",
      actorId: guideline?.actorId ?? null,
      createdAt: guideline?.createdAt.toISOString() ?? null,
    },
    newMatches: news?.count ?? 0,
    intake,
  };
}
