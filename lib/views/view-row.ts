import type { Context } from "#lib/db/context.ts";
import type { SavedView } from "#prisma/generated/client.ts";
import type { SavedViewRow } from "./schemas.ts";

export const viewRowOf = (ctx: Context, view: SavedView): SavedViewRow => ({
  id: view.id,
  name: view.name,
  search: view.search,
  isShared: view.isShared,
  actorId: view.actorId,
  isOwn: view.actorId === ctx.actor.id,
  updatedAt: view.updatedAt.toISOString(),
});
