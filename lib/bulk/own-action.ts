import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { getBulk } from "./get-bulk.ts";
import { refuseChange } from "./refuse-change.ts";
import type { BulkActionRow } from "./schemas.ts";

/**
 * An action that the actor may stop or take back: one's own, or anybody's for those who curate; and of a
 * kind that they may start.
 * @throws AppError "not-found"; "forbidden"
 */
export async function ownAction(ctx: Context, id: string): Promise<BulkActionRow> {
  const action = await getBulk(ctx, id);
  const { id: actorId, role } = ctx.actor;
  if (action.actorId !== actorId && role !== "owner" && role !== "curator")
    throw new AppError("forbidden", "Only who started it, a curator or an owner may do that.");
  refuseChange(ctx.actor, action.change.kind);
  return action;
}
