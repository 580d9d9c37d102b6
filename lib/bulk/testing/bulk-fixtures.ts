import type { Context } from "#lib/db/context.ts";
import { getBulk } from "../get-bulk.ts";
import { runBulk } from "../run-bulk.ts";
import type { BulkActionRow, StartBulk } from "../schemas.ts";
import { startBulk } from "../start-bulk.ts";
import { undoBulk } from "../undo-bulk.ts";

const workOf = ({ db }: Context) => ({ db, now: () => new Date(), isStopping: () => false });

/** Does an action as a worker does, to its end. */
export async function finished(ctx: Context, id: string): Promise<BulkActionRow> {
  await runBulk(workOf(ctx), id);
  return getBulk(ctx, id);
}

export const doBulk = async (ctx: Context, input: StartBulk): Promise<BulkActionRow> =>
  finished(ctx, (await startBulk(ctx, input)).id);

export const undone = async (ctx: Context, id: string): Promise<BulkActionRow> =>
  finished(ctx, (await undoBulk(ctx, id)).id);
