import { inTransaction, type Database, type Transaction } from "#lib/db/client.ts";
import { settleTwins } from "#lib/cases/settle-twins.ts";
import { applyChange } from "./apply-change.ts";
import { endBulk } from "./end-bulk.ts";
import type { Part } from "./part.ts";
import { revertChange } from "./revert-change.ts";
import { BulkInput } from "./schemas.ts";

/** Cases of one transaction: others wait for their rows no longer than that takes. Each check asks a dozen times. */
const PART_SIZE = 1_000;
const CHECKED_PART_SIZE = 25;
/** Whose near-duplicates are compared anew before they are crossed off. */
const SETTLED_SIZE = 200;
/** A delivery that failed so often will go on failing. */
const DELIVERIES_MAX = 5;

type Claimed = { input: unknown; actorId: string; isUndo: boolean };

/** Whoever edits a tool holds it before its cases: no version may come between. */
const holdsTools = new Set(["accept", "check"]);
/** What repeats a case in the trash repeats nothing. */
const changesTwins = new Set(["trash", "restore"]);

async function workOnPart(tx: Transaction, bulkId: string, now: Date): Promise<boolean> {
  // The lock of the action's row keeps a second worker and a cancelling person apart.
  const [claimed] = await tx.$queryRaw<Claimed[]>`
    update bulk_actions set status = 'running' where id = ${bulkId}::uuid and status in ('queued', 'running')
    returning input, actor_id as "actorId", undoes_id is not null as "isUndo"`;
  if (!claimed) return false;
  const { change } = BulkInput.parse(claimed.input);
  const size = change.kind === "check" ? CHECKED_PART_SIZE : PART_SIZE;
  const waiting = await tx.$queryRaw<{ id: string }[]>`
    select case_id as id from bulk_items where bulk_id = ${bulkId}::uuid and outcome = 'waiting' order by case_id limit ${size}`;
  if (waiting.length === 0) return false;
  const part: Part = { bulkId, ids: waiting.map(({ id }) => id), actorId: claimed.actorId, now };
  if (holdsTools.has(change.kind))
    await tx.$queryRaw`
      select 1 from tools where id in (select tool_id from cases where id = any(${part.ids}::uuid[])) order by id for share`;
  // In the order of ids, like every other writer of many; what the next statement sees was committed before.
  await tx.$queryRaw`select 1 from cases where id = any(${part.ids}::uuid[]) order by id for no key update`;
  const done = await (claimed.isUndo ? revertChange : applyChange)(tx, part, change);
  await tx.$executeRaw`
    update bulk_items i set outcome = case when made.case_id is null then 'left' else 'done' end,
      review_id = coalesce(made.review_id, i.review_id), at = ${now},
      is_unsettled = ${changesTwins.has(change.kind)} and made.case_id is not null and exists (
        select 1 from case_signatures s join case_signatures o on o.cluster_id = s.cluster_id and o.case_id <> s.case_id
        where s.case_id = own.case_id)
    from unnest(${part.ids}::uuid[]) as own(case_id)
      left join unnest(${done.map(({ caseId }) => caseId)}::uuid[], ${done.map(({ reviewId }) => reviewId)}::uuid[])
        as made(case_id, review_id) on made.case_id = own.case_id
    where i.bulk_id = ${bulkId}::uuid and i.case_id = own.case_id`;
  const left = part.ids.length - done.length;
  await tx.$executeRaw`
    update bulk_actions set done = done + ${done.length}::int, left_alone = left_alone + ${left}::int where id = ${bulkId}::uuid`;
  return true;
}

/** Compares near-duplicates of cases that were changed; after a kill once more. @returns whether there may be more */
async function settleSome(db: Database, bulkId: string): Promise<boolean> {
  const changed = await db.$queryRaw<{ id: string }[]>`
    select case_id as id from bulk_items where bulk_id = ${bulkId}::uuid and is_unsettled order by case_id limit ${SETTLED_SIZE}`;
  if (changed.length === 0) return false;
  const ids = changed.map(({ id }) => id);
  await settleTwins(db, ids);
  await db.$executeRaw`
    update bulk_items set is_unsettled = false where bulk_id = ${bulkId}::uuid and case_id = any(${ids}::uuid[])`;
  return true;
}

export type BulkWork = {
  db: Database;
  now: () => Date;
  /** True when the worker is asked to end: the rest is for another. */
  isStopping: () => boolean;
};

/**
 * Goes on with a bulk action, a part in each transaction, until it has ended or was cancelled. A worker that takes
 * over after a kill finds done what was committed.
 * @param deliveryNumber how often it was handed out before; the last failure ends the action
 */
export async function runBulk(work: BulkWork, bulkId: string, deliveryNumber = 0): Promise<void> {
  const goOn = async (step: () => Promise<boolean>): Promise<void> => {
    while (await step()) if (work.isStopping()) throw new Error("The worker ends.");
  };
  try {
    await goOn(() => inTransaction(work.db, (tx) => workOnPart(tx, bulkId, work.now())));
    await goOn(() => settleSome(work.db, bulkId));
    await inTransaction(work.db, (tx) => endBulk(tx, bulkId, { status: "done" }, work.now()));
  } catch (error) {
    if (work.isStopping() || deliveryNumber < DELIVERIES_MAX) throw error;
    const failed = { status: "failed", error: "It could not go on: see the log of the worker." } as const;
    await inTransaction(work.db, (tx) => endBulk(tx, bulkId, failed, work.now()));
    throw error;
  }
}
