import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Puts an item back into the queue's state, if the claim still holds; what it did so far is kept and not paid again. */
export async function releaseItem(db: Database, item: { id: string; claim: string }): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    update run_items set status = 'queued', claim = null, deliveries = greatest(deliveries - 1, 0)
    where id = ${item.id}::uuid and claim = ${item.claim} and status = 'running'`);
}
