import type { Database } from "#lib/db/client.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { ItemStopped } from "./item-stopped.ts";

export type ItemError = { code: string; message: string };
export type ItemEnd =
  | { status: "succeeded"; /** What came out, where that needs words. */ note?: string }
  | {
      status: "failed" | "skipped" | "cancelled";
      error: ItemError;
      /** It goes to the dead-letter list. */
      isDead?: boolean;
    };

const MESSAGE_LIMIT = 2_000;

const errorOf = (end: ItemEnd): ItemError | null =>
  "error" in end ? { ...end.error, message: storableText(end.error.message).slice(0, MESSAGE_LIMIT) } : null;

const noteOf = (end: ItemEnd): string | null =>
  "note" in end && end.note ? storableText(end.note).slice(0, MESSAGE_LIMIT) : null;

/** What an ended item's row says of its end, as it is stored; times in ISO 8601. */
export const endColumns = (end: ItemEnd, now: Date) => ({
  status: end.status,
  error: errorOf(end),
  note: noteOf(end),
  diedAt: "isDead" in end && end.isDead ? now.toISOString() : null,
});

/** Ends an item, if the claim still holds, and returns its id: for a statement that writes its results as well. */
export function settleSql(item: { id: string; claim: string }, end: ItemEnd, now: Date): Prisma.Sql {
  const { status, error, note, diedAt } = endColumns(end, now);
  return Prisma.sql`update run_items set status = ${status}, finished_at = ${now.toISOString()}::timestamptz, claim = null,
    died_at = ${diedAt}::timestamptz, error = ${error === null ? null : JSON.stringify(error)}::jsonb, note = ${note}::text
    where id = ${item.id}::uuid and claim = ${item.claim} and status = 'running' returning id`;
}

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
  const settled = await db.$queryRaw<{ id: string }[]>(settleSql(item, end, now));
  if (settled.length === 0) throw new ItemStopped("claim-lost");
}
