import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { getView } from "./get-view.ts";

/** Forgets one's own view; the cases stay as they are. @throws AppError "not-found"; "forbidden" */
export async function deleteView(ctx: Context, id: string): Promise<{ id: string }> {
  const view = await getView(ctx, id);
  if (!view.isOwn) throw new AppError("forbidden", "It belongs to somebody else.");
  await ctx.db.savedView.deleteMany({ where: { id, actorId: ctx.actor.id } });
  return { id };
}
