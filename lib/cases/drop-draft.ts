import type { Context } from "#lib/db/context.ts";

/** Throws away the draft of whoever asks. @returns whether there was one */
export async function dropDraft(ctx: Context, caseId: string): Promise<{ dropped: boolean }> {
  const { count } = await ctx.db.caseDraft.deleteMany({ where: { caseId, actorId: ctx.actor.id } });
  return { dropped: count > 0 };
}
