import type { Context } from "#lib/db/context.ts";
import type { ReviewQueue } from "#prisma/generated/client.ts";
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
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Counts[]>`
    select q.id as "queueId",
      (select count(*)::int from queue_cases where queue_id = q.id) as cases,
      (select count(*)::int from queue_cases where queue_id = q.id and state = 'to-settle') as "toSettle",
      p.*
    from review_queues q cross join lateral (
      select count(*)::int as total,
        (count(*) filter (where isopen and not isheld and not istrash))::int as waiting,
        (count(*) filter (where isheld and not istrash))::int as claimed,
        (count(*) filter (where isdone))::int as done,
        (count(*) filter (where istrash and not isdone))::int as "inTrash",
        (count(*) filter (where isopen and not isheld and not istrash and slot = first_open and not hasmine))::int as available,
        (count(*) filter (where isdone and holder_id = ${ctx.actor.id}))::int as mine
      from (
        select p.slot, p.holder_id, p.state = 'done' as isdone, p.state <> 'done' as isopen,
          p.state = 'claimed' and p.lease_until > ${now} as isheld, c.trashed_at is not null as istrash,
          min(p.slot) filter (where p.state <> 'done' and not (p.state = 'claimed' and p.lease_until > ${now})) over same as first_open,
          coalesce(bool_or(p.holder_id = ${ctx.actor.id} and (p.state = 'done' or p.lease_until > ${now})) over same, false) as hasmine
        from queue_places p join cases c on c.id = p.case_id where p.queue_id = q.id
        window same as (partition by p.case_id)
      ) p
    ) p
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
