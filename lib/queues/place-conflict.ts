import type { Context } from "#lib/db/context.ts";
import { type AppError, conflict, notFound } from "#lib/errors/app-error.ts";
import type { PlaceConflict } from "./schemas.ts";

/**
 * The refusal of a decision whose place is no longer the writer's: says who has it now, and whether the case has
 * another place for them.
 */
export async function placeConflict(ctx: Context, queueId: string, placeId: string): Promise<AppError> {
  const place = await ctx.db.queuePlace.findFirst({ where: { id: placeId, queueId } });
  if (!place) return notFound("place of this queue", placeId);
  const { caseId, holderId, state } = place;
  const isMine = holderId === ctx.actor.id;
  const [other] = await ctx.db.$queryRaw<{ isOpen: boolean; isDone: boolean }[]>`
    select coalesce(bool_or(state = 'waiting' or (state = 'claimed' and (lease_until <= ${ctx.now()} or holder_id = ${ctx.actor.id}))), false) as "isOpen",
      coalesce(bool_or(state = 'done' and holder_id = ${ctx.actor.id}), false) as "isDone"
    from queue_places where queue_id = ${queueId}::uuid and case_id = ${caseId}::uuid`;
  const current: PlaceConflict = {
    code: other?.isDone ? "done" : "lost",
    caseId,
    holderId,
    canClaimAgain: other?.isOpen === true && !other.isDone,
  };
  if (current.code === "done")
    return conflict("You have decided this case of the queue already, in another window.", current);
  return conflict(
    state === "waiting" || isMine
      ? "The case was given back to the queue while it was not on screen: it is no longer yours."
      : "The case was given to somebody else, as nothing was heard of you for a while.",
    current,
  );
}
