import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { endBulk } from "./end-bulk.ts";
import { getBulk } from "./get-bulk.ts";
import { ownAction } from "./own-action.ts";
import type { BulkActionRow } from "./schemas.ts";

/**
 * Stops an action: cases that had their turn stay changed (undo takes them back), the others stay as they are.
 * @throws AppError "not-found"; "forbidden"; "conflict" where it has ended
 */
export async function cancelBulk(ctx: Context, id: string): Promise<BulkActionRow> {
  await ownAction(ctx, id);
  const isStopped = await inTransaction(ctx.db, async (db) => {
    const isOurs = await endBulk(db, id, { status: "cancelled" }, ctx.now());
    if (isOurs)
      await recordAudit(
        { ...ctx, db },
        { action: "cases.bulk-cancelled", subjectType: "bulk-action", subjectId: id, data: {} },
      );
    return isOurs;
  });
  const action = await getBulk(ctx, id);
  if (!isStopped) throw conflict("It has ended already.", action);
  return action;
}
