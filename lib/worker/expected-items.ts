import type { Database } from "#lib/db/client.ts";
import { itemsAtOnce } from "./items-at-once.ts";

/** How many items a worker will have under way once the stored endpoints are used to their limits. */
export async function expectedItems(db: Database): Promise<number> {
  const { _sum } = await db.modelEndpoint.aggregate({ _sum: { maxConcurrency: true } });
  return itemsAtOnce([{ places: _sum.maxConcurrency ?? 0 }]);
}
