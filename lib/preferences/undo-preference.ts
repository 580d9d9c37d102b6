import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { preferenceRows } from "./preference-rows.ts";
import type { PreferenceRow } from "./schemas.ts";

/** Takes a preference back; it stays in the list of those that were. @throws AppError "not-found"; "conflict" where it was already */
export async function undoPreference(ctx: Context, id: string): Promise<PreferenceRow> {
  const isUndone = await inTransaction(ctx.db, async (db) => {
    const { count } = await db.preference.updateMany({
      where: { id, undoneAt: null },
      data: { undoneAt: ctx.now(), undoneById: ctx.actor.id },
    });
    if (count === 1)
      await recordAudit(
        { ...ctx, db },
        { action: "preference.undone", subjectType: "preference", subjectId: id },
      );
    return count === 1;
  });
  const [row] = await preferenceRows(ctx, Prisma.sql`p.id = ${id}::uuid`, 1);
  if (!row) throw notFound("preference", id);
  if (!isUndone) throw conflict("It was taken back already.", row);
  return row;
}
