import { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import type { DraftDetail } from "./schemas.ts";

/** The draft of whoever asks; null where there is none. */
export async function getDraft(ctx: Context, caseId: string): Promise<DraftDetail | null> {
  const found = await ctx.db.caseDraft.findUnique({
    where: { caseId_actorId: { caseId, actorId: ctx.actor.id } },
  });
  if (!found) return null;
  return {
    revision: found.revision,
    trajectory: Trajectory.parse(found.trajectory),
    reason: found.reason,
    updatedAt: found.updatedAt.toISOString(),
  };
}
