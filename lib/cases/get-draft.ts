import { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import type { DraftDetail } from "./schemas.ts";

/** The draft of whoever asks. @throws AppError "not-found" */
export async function getDraft(ctx: Context, caseId: string): Promise<DraftDetail> {
  const found = await ctx.db.caseDraft.findUnique({
    where: { caseId_actorId: { caseId, actorId: ctx.actor.id } },
  });
  if (!found) throw notFound("draft of yours on the case", caseId);
  return {
    revision: found.revision,
    trajectory: Trajectory.parse(found.trajectory),
    reason: found.reason,
    updatedAt: found.updatedAt.toISOString(),
  };
}
