import type { Database } from "#lib/db/client.ts";

/** Puts an item back into the queue's state, if the claim still holds; what it did so far is kept and not paid again. */
export async function releaseItem(db: Database, item: { id: string; claim: string }): Promise<void> {
  await db.runItem.updateMany({
    where: { id: item.id, claim: item.claim, status: "running" },
    data: { status: "queued", claim: null },
  });
}
