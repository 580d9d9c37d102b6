import type { BulkActionRow, BulkChange } from "#lib/bulk/schemas.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import type { KeepOne } from "./schemas.ts";

const changes = {
  trash: { kind: "trash" },
  reject: { kind: "decide", decision: "rejected", reasons: ["duplicate"], comment: "" },
} as const satisfies Record<string, BulkChange>;

/** Whether an action that is under way is about to take the case away. */
async function isOnItsWayOut(tx: Transaction, caseId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from bulk_actions a join bulk_items i on i.bulk_id = a.id and i.case_id = ${caseId}::uuid and i.outcome = 'waiting'
    where a.status in ('queued', 'running')
      and (a.kind = 'trash' or a.kind = 'decide' and a.input->'change'->>'decision' = 'rejected')`;
  return rows.length > 0;
}

/**
 * Of a cluster one case stays; all others go to the trash, or are rejected as duplicates, as one action that can be
 * taken back. Of two people who keep different ones of a cluster, the second is told.
 * @throws AppError "not-found"; "conflict" where the case cannot be the one that stays, or where there are more or
 *   fewer others than the person saw (`{count}`)
 */
export async function keepOne(
  ctx: Context,
  clusterId: string,
  how: keyof typeof changes,
  { keepId, expectedCount }: KeepOne,
): Promise<BulkActionRow> {
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('keep one of ' || ${clusterId}::text, 0))::text`;
    const members = await tx.$queryRaw<{ id: string; decision: string }[]>`
      select c.id, c.decision from case_signatures s join cases c on c.id = s.case_id
      where s.cluster_id = ${clusterId}::uuid and c.trashed_at is null order by c.id`;
    if (members.length === 0) throw notFound("cluster of near-duplicates", clusterId);
    const others = members.filter(
      ({ id, decision }) => id !== keepId && (how === "trash" || decision !== "rejected"),
    );
    const count = others.length;
    const kept = members.find(({ id }) => id === keepId);
    if (!kept) throw conflict("The case to keep is no longer among these, or is in the trash.", { count });
    if (kept.decision === "rejected")
      throw conflict("The case to keep is rejected: take that back first, or keep another.", { count });
    if (await isOnItsWayOut(tx, keepId))
      throw conflict("The case to keep is being put away by another action: keep another.", { count });
    return startBulk(
      { ...ctx, db: tx },
      { change: changes[how], ids: others.map(({ id }) => id), expectedCount },
    );
  });
}
