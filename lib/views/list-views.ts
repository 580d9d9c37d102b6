import type { Context } from "#lib/db/context.ts";
import type { SavedViewRow } from "./schemas.ts";
import { viewRowOf } from "./view-row.ts";

/** One's own views and those that others share, by name. */
export async function listViews(ctx: Context): Promise<{ items: SavedViewRow[] }> {
  const views = await ctx.db.savedView.findMany({
    where: { OR: [{ actorId: ctx.actor.id }, { isShared: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return { items: views.map((view) => viewRowOf(ctx, view)) };
}
