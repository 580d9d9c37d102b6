import { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import type { RevisionDetail } from "./schemas.ts";

/** One revision of a case, whole. @throws AppError "not-found" */
export async function getRevision(ctx: Context, caseId: string, revision: number): Promise<RevisionDetail> {
  const found = await ctx.db.caseRevision.findUnique({
    where: { caseId_revision: { caseId, revision } },
    select: { reason: true, actorId: true, createdAt: true, trajectory: true },
  });
  if (!found) throw notFound(`revision ${revision} of the case`, caseId);
  return {
    ...found,
    revision,
    createdAt: found.createdAt.toISOString(),
    trajectory: Trajectory.parse(found.trajectory),
  };
}
