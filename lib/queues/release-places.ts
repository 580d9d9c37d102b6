import type { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import type { HeldPlaces, ReleasedPlaces } from "./schemas.ts";

/** Gives places back, for the next who asks: a reviewer has left. Those that were taken or done since are left alone. */
export async function releasePlaces(
  ctx: Context,
  queueId: string,
  input: HeldPlaces,
): Promise<z.infer<typeof ReleasedPlaces>> {
  const released = await ctx.db.$executeRaw`
    update queue_places p set state = 'waiting', holder_id = null, claim = null, claimed_at = null, lease_until = null
    from unnest(${input.places.map(({ placeId }) => placeId)}::uuid[], ${input.places.map(({ claim }) => claim)}::uuid[]) as held(id, claim)
    where p.queue_id = ${queueId}::uuid and p.id = held.id and p.claim = held.claim
      and p.state = 'claimed' and p.holder_id = ${ctx.actor.id}`;
  return { released };
}
