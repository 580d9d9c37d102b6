import { machine } from "#lib/db/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { tellPeople } from "#lib/inbox/tell-people.ts";
import { BulkInput, type BulkStatus } from "./schemas.ts";

type Ended = { input: unknown; actorId: string; undoesId: string | null };

/**
 * Ends an action that is under way, and tells those whom it gave cases, once for all of these; an undo takes that out
 * of their inboxes again. @returns whether it was still under way
 */
export async function endBulk(
  tx: Transaction,
  id: string,
  { status, error = null }: { status: Exclude<BulkStatus, "queued" | "running">; error?: string | null },
  now: Date,
): Promise<boolean> {
  const [ended] = await tx.$queryRaw<Ended[]>`
    update bulk_actions set status = ${status}, error = ${error}, finished_at = ${now}
    where id = ${id}::uuid and status in ('queued', 'running')
    returning input, actor_id as "actorId", undoes_id as "undoesId"`;
  if (!ended) return false;
  const { change } = BulkInput.parse(ended.input);
  if (change.kind !== "assign" || change.add.length === 0) return true;
  if (ended.undoesId !== null) {
    await tx.inboxItem.deleteMany({
      where: {
        personId: { in: change.add },
        kind: "assigned",
        data: { path: ["bulkId"], equals: ended.undoesId },
      },
    });
    return true;
  }
  const given = await tx.$queryRaw<{ personId: string; count: number }[]>`
    select person as "personId", count(*)::int as count
    from unnest(${change.add}::text[]) as person join bulk_items i on i.bulk_id = ${id}::uuid and i.outcome = 'done'
    where person <> all(i.assignee_ids) and person <> all(${change.remove}::text[]) group by person`;
  await tellPeople(
    { db: tx, actor: { ...machine, id: ended.actorId }, now: () => now },
    given.map(({ personId, count }) => ({ personId, kind: "assigned", data: { bulkId: id, count } })),
  );
  return true;
}
