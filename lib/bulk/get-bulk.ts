import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { bulkActionRowOf } from "./bulk-action-row.ts";
import type { BulkActionRow } from "./schemas.ts";

/** A bulk action and how far it is. @throws AppError "not-found" */
export async function getBulk(ctx: Context, id: string): Promise<BulkActionRow> {
  const action = await ctx.db.bulkAction.findUnique({ where: { id } });
  if (!action) throw notFound("bulk action", id);
  const undo = await ctx.db.bulkAction.findUnique({ where: { undoesId: id }, select: { id: true } });
  return bulkActionRowOf(action, undo?.id ?? null);
}
