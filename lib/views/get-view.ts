import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import type { SavedViewRow } from "./schemas.ts";
import { viewRowOf } from "./view-row.ts";

/** A view by its link: whoever has it may open it. @throws AppError "not-found" */
export async function getView(ctx: Context, id: string): Promise<SavedViewRow> {
  const view = await ctx.db.savedView.findUnique({ where: { id } });
  if (!view) throw notFound("view", id);
  return viewRowOf(ctx, view);
}
