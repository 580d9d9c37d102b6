import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

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

async function lock(db: Transaction, where: Prisma.Sql): Promise<LockedQueueCase | null> {
  const [locked = null] = await db.$queryRaw<LockedQueueCase[]>`
    select q.queue_id as "queueId", q.case_id as "caseId", q.needed, q.state, q.review_id as "reviewId",
      c.revision, c.trashed_at is not null as "isInTrash"
    from queue_cases q join cases c on c.id = q.case_id where ${where} for no key update`;
  return locked;
}

/**
 * Puts those who change what is said of one case in a row, and holds the case as it is; null where it is not in the
 * queue. Places are locked after that, never before.
 */
export const lockQueueCase = (
  db: Transaction,
  queueId: string,
  caseId: string,
): Promise<LockedQueueCase | null> =>
  lock(db, Prisma.sql`q.queue_id = ${queueId}::uuid and q.case_id = ${caseId}::uuid`);

/** The same, of the case that a place is of. */
export const lockCaseOfPlace = (
  db: Transaction,
  { queueId, placeId }: { queueId: string; placeId: string },
): Promise<LockedQueueCase | null> =>
  lock(
    db,
    Prisma.sql`q.queue_id = ${queueId}::uuid
      and q.case_id = (select p.case_id from queue_places p where p.id = ${placeId}::uuid and p.queue_id = ${queueId}::uuid)`,
  );
