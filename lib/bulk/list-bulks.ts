import type { Context } from "#lib/db/context.ts";
import { bulkActionRowOf } from "./bulk-action-row.ts";
import type { BulkActionRow, ListBulkQuery } from "./schemas.ts";

/** The newest bulk actions. */
export async function listBulks(
  ctx: Context,
  { of, limit }: ListBulkQuery,
): Promise<{ items: BulkActionRow[] }> {
  const actions = await ctx.db.bulkAction.findMany({
    where: of === "mine" ? { actorId: ctx.actor.id } : {},
    orderBy: { id: "desc" },
    take: limit,
  });
  const undoes = await ctx.db.bulkAction.findMany({
    where: { undoesId: { in: actions.map(({ id }) => id) } },
    select: { id: true, undoesId: true },
  });
  const undoneBy = new Map(undoes.map(({ id, undoesId }) => [undoesId, id]));
  return { items: actions.map((action) => bulkActionRowOf(action, undoneBy.get(action.id) ?? null)) };
}
