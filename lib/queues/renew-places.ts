import type { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { leaseUntil } from "./lease.ts";
import type { HeldPlaces, RenewedPlaces } from "./schemas.ts";

type Renewed = z.infer<typeof RenewedPlaces>;

/**
 * Keeps places for whoever shows their claims. One whose lease ran out is kept too where nobody took it since.
 * @returns those that are still theirs
 */
export async function renewPlaces(ctx: Context, queueId: string, input: HeldPlaces): Promise<Renewed> {
  const until = leaseUntil(ctx.now());
  const kept = await ctx.db.$queryRaw<{ id: string }[]>`
    update queue_places p set lease_until = ${until}
    from unnest(${input.places.map(({ placeId }) => placeId)}::uuid[], ${input.places.map(({ claim }) => claim)}::uuid[]) as held(id, claim)
    where p.queue_id = ${queueId}::uuid and p.id = held.id and p.claim = held.claim
      and p.state = 'claimed' and p.holder_id = ${ctx.actor.id}
    returning p.id`;
  return { items: kept.map(({ id }) => ({ placeId: id, leaseUntil: until.toISOString() })) };
}
