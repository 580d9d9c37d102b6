import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";

/** Ends one session of one's own. */
export async function endSession(ctx: Context, id: string): Promise<void> {
  const { count } = await ctx.db.session.deleteMany({ where: { id, userId: ctx.actor.id } });
  if (count === 0) throw notFound("session", id);
  await recordAudit(ctx, { action: "session.ended", subjectType: "person", subjectId: ctx.actor.id });
}
