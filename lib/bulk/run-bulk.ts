import { inTransaction, type Database, type Transaction } from "#lib/db/client.ts";
import { applyChange, type Part } from "./apply-change.ts";
import { revertChange } from "./revert-change.ts";
import { BulkInput } from "./schemas.ts";

/** Cases of one transaction: others wait for their rows no longer than that takes. */
const PART_SIZE = 1_000;
/** A delivery that failed so often will go on failing. */
const DELIVERIES_MAX = 5;

type Claimed = { input: unknown; actorId: string; isUndo: boolean };

async function workOnPart(tx: Transaction, bulkId: string, now: Date): Promise<boolean> {
  // The lock of the action's row keeps a second worker and a cancelling person apart.
  const [claimed] = await tx.$queryRaw<Claimed[]>`
    update bulk_actions set status = 'running' where id = ${bulkId}::uuid and status in ('queued', 'running')
    returning input, actor_id as "actorId", undoes_id is not null as "isUndo"`;
  if (!claimed) return false;
  const waiting = await tx.$queryRaw<{ id: string }[]>`
    select case_id as id from bulk_items where bulk_id = ${bulkId}::uuid and outcome = 'waiting' order by case_id limit ${PART_SIZE}`;
  if (waiting.length === 0) {
    await tx.bulkAction.update({ where: { id: bulkId }, data: { status: "done", finishedAt: now } });
    return false;
  }
  const part: Part = { bulkId, ids: waiting.map(({ id }) => id), actorId: claimed.actorId, now };
  const { change } = BulkInput.parse(claimed.input);
  // Before the cases, as whoever edits a tool does: no version may come between.
  if (change.kind === "accept")
    await tx.$queryRaw`
      select 1 from tools where id in (select tool_id from cases where id = any(${part.ids}::uuid[])) order by id for share`;
  // In the order of ids, like every other writer of many; what the next statement sees was committed before.
  await tx.$queryRaw`select 1 from cases where id = any(${part.ids}::uuid[]) order by id for update`;
  const done = await (claimed.isUndo ? revertChange : applyChange)(tx, part, change);
  await tx.$executeRaw`
    update bulk_items i set outcome = case when made.case_id is null then 'left' else 'done' end,
      review_id = coalesce(made.review_id, i.review_id), at = ${now}
    from unnest(${part.ids}::uuid[]) as own(case_id)
      left join unnest(${done.map(({ caseId }) => caseId)}::uuid[], ${done.map(({ reviewId }) => reviewId)}::uuid[])
        as made(case_id, review_id) on made.case_id = own.case_id
    where i.bulk_id = ${bulkId}::uuid and i.case_id = own.case_id`;
  const left = part.ids.length - done.length;
  await tx.$executeRaw`
    update bulk_actions set done = done + ${done.length}::int, left_alone = left_alone + ${left}::int where id = ${bulkId}::uuid`;
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
  try {
    while (await inTransaction(work.db, (tx) => workOnPart(tx, bulkId, work.now())))
      if (work.isStopping()) throw new Error("The worker ends.");
  } catch (error) {
    if (work.isStopping() || deliveryNumber < DELIVERIES_MAX) throw error;
    await work.db.bulkAction.updateMany({
      where: { id: bulkId, status: { in: ["queued", "running"] } },
      data: {
        status: "failed",
        finishedAt: work.now(),
        error: "It could not go on: see the log of the worker.",
      },
    });
    throw error;
  }
}
