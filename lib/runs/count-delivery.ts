import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Adds to the deliveries of an item, or takes from them, if the claim still holds. @returns whether it does */
export async function countDelivery(
  db: Database,
  item: { id: string; claim: string },
  difference: 1 | -1,
): Promise<boolean> {
  const counted = await db.$executeRaw(Prisma.sql`
    update run_items set deliveries = deliveries + ${difference}::int
    where id = ${item.id}::uuid and claim = ${item.claim} and status = 'running'`);
  return counted > 0;
}
