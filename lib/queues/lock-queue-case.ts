import type { Transaction } from "#lib/db/client.ts";

export type LockedQueueCase = {
  queueId: string;
  caseId: string;
  needed: number;
  state: string;
  reviewId: string | null;
  /** Of the case, as it is now. */
  revision: number;
  isInTrash: boolean;
};

/** Puts those who finish places of one case in a row, and holds the case as it is; null where it is not in the queue. */
export async function lockQueueCase(
  db: Transaction,
  queueId: string,
  caseId: string,
): Promise<LockedQueueCase | null> {
  const [locked] = await db.$queryRaw<LockedQueueCase[]>`
    select q.queue_id as "queueId", q.case_id as "caseId", q.needed, q.state, q.review_id as "reviewId",
      c.revision, c.trashed_at is not null as "isInTrash"
    from queue_cases q join cases c on c.id = q.case_id
    where q.queue_id = ${queueId}::uuid and q.case_id = ${caseId}::uuid for update`;
  return locked ?? null;
}
