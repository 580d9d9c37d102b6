import type { Database } from "#lib/db/client.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { ItemStopped } from "./item-stopped.ts";

export type ItemError = { code: string; message: string };
export type ItemEnd =
  | { status: "succeeded" }
  | { status: "failed" | "skipped" | "cancelled"; error: ItemError };

const MESSAGE_LIMIT = 2_000;

/**
 * Ends an item, if the claim still holds. In a transaction with the item's results it goes first, so that a
 * delivery that lost its claim writes nothing.
 * @throws ItemStopped "claim-lost"
 */
export async function settleItem(
  db: Database,
  item: { id: string; claim: string },
  end: ItemEnd,
  now: Date,
): Promise<void> {
  const error =
    "error" in end
      ? { error: { ...end.error, message: storableText(end.error.message).slice(0, MESSAGE_LIMIT) } }
      : {};
  const settled = await db.runItem.updateMany({
    where: { id: item.id, claim: item.claim, status: "running" },
    data: { status: end.status, finishedAt: now, claim: null, ...error },
  });
  if (settled.count === 0) throw new ItemStopped("claim-lost");
}
