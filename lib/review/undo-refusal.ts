import { getCase } from "#lib/cases/get-case.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict, notFound, type AppError } from "#lib/errors/app-error.ts";

/** Why a review cannot be taken back: it is not there, or no longer the one that stands. */
export async function undoRefusal(ctx: Context, caseId: string, reviewId: string): Promise<AppError> {
  const known = await ctx.db.review.findFirst({ where: { id: reviewId, caseId }, select: { id: true } });
  if (!known) return notFound("review of this case", reviewId);
  return conflict(
    "That review is no longer the one that stands: the case was decided, edited or taken back meanwhile.",
    await getCase(ctx, caseId),
  );
}
