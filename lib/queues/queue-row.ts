import type { Context } from "#lib/db/context.ts";
import { Prisma, type ReviewQueue } from "#prisma/generated/client.ts";
import { QueueOrder, QueueRow } from "./schemas.ts";

type Counts = {
  queueId: string;
  cases: number;
  toSettle: number;
  total: number;
  waiting: number;
  claimed: number;
  done: number;
  inTrash: number;
  available: number;
  mine: number;
};

/** Whether an actor may get places of a queue: everybody who may review where nobody was named. */
export const isReviewerOf = (queue: { reviewerIds: string[] }, actorId: string): boolean =>
  queue.reviewerIds.length === 0 || queue.reviewerIds.includes(actorId);

async function countsOf(ctx: Context, ids: string[]): Promise<Map<string, Counts>> {
  const [now, me] = [ctx.now(), ctx.actor.id];
  // Whether a place is in somebody's hands, `from queue_places p`.
  const isHeld = Prisma.sql`(p.state = 'claimed' and p.lease_until > ${now})`;
  const rows = await ctx.db.$queryRaw<Counts[]>`
    select q.id as "queueId", cases.count as cases, cases."toSettle", every.total, every.done, every.mine, free.available,
      every.held - trash.held as claimed, trash.open as "inTrash", every.total - every.done - every.held + trash.held - trash.open as waiting
    from review_queues q
    cross join lateral (
      select count(*)::int as count, (count(*) filter (where state = 'to-settle'))::int as "toSettle"
      from queue_cases where queue_id = q.id
    ) cases
    cross join lateral (
      select count(*)::int as total, (count(*) filter (where p.state = 'done'))::int as done, (count(*) filter (where ${isHeld}))::int as held,
        (count(*) filter (where p.state = 'done' and p.holder_id = ${me}))::int as mine
      from queue_places p where p.queue_id = q.id
    ) every
    cross join lateral (
      select (count(*) filter (where p.state <> 'done'))::int as open, (count(*) filter (where ${isHeld}))::int as held
      from cases c join queue_places p on p.case_id = c.id where c.trashed_at is not null and p.queue_id = q.id
    ) trash
    cross join lateral (
      select count(*)::int as available
      from (select p.case_id from queue_places p where p.queue_id = q.id and p.state <> 'done' and not ${isHeld} group by p.case_id) open
      where not exists (select 1 from queue_places p where p.queue_id = q.id and p.case_id = open.case_id and p.holder_id = ${me} and (p.state = 'done' or ${isHeld}))
        and not exists (select 1 from cases c where c.id = open.case_id and c.trashed_at is not null)
    ) free
    where q.id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.queueId, row]));
}

/** Queues as they are listed, with counts as they are now. */
export async function queueRows(ctx: Context, queues: readonly ReviewQueue[]): Promise<QueueRow[]> {
  const counts = await countsOf(
    ctx,
    queues.map(({ id }) => id),
  );
  return queues.map((queue) => {
    const found = counts.get(queue.id);
    const isReviewer = isReviewerOf(queue, ctx.actor.id);
    return {
      id: queue.id,
      name: queue.name,
      status: QueueRow.shape.status.parse(queue.status),
      order: QueueOrder.parse(queue.order),
      reviewsPerCase: queue.reviewsPerCase,
      overlapPercent: queue.overlapPercent,
      cases: found?.cases ?? 0,
      places: {
        total: found?.total ?? 0,
        waiting: found?.waiting ?? 0,
        claimed: found?.claimed ?? 0,
        done: found?.done ?? 0,
        inTrash: found?.inTrash ?? 0,
      },
      toSettle: found?.toSettle ?? 0,
      mine: {
        isReviewer,
        available: isReviewer && queue.status === "open" ? (found?.available ?? 0) : 0,
        done: found?.mine ?? 0,
      },
      actorId: queue.actorId,
      createdAt: queue.createdAt.toISOString(),
    };
  });
}
