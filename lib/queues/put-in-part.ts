import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import type { ReviewQueue } from "#prisma/generated/client.ts";
import { type Candidate, planPlaces, type PlannedCase } from "./plan-places.ts";
import { QueueOrder } from "./schemas.ts";

/** Cases of one transaction. */
const PART_SIZE = 5_000;

type Claimed = { queueId: string; isPlanned: boolean; done: number; total: number; from: number };

function candidates(db: Transaction, intakeId: string, order: string): Promise<Candidate[]> {
  if (order !== "teaches-most")
    return db.$queryRaw`
      select unnest(case_ids) as id, 0 as errors, 0 as cautions, false as "isDisputed", '{}'::text[] as calls
      from queue_intakes where id = ${intakeId}::uuid`;
  return db.$queryRaw`
    select c.id, c.calls, coalesce(f.errors, 0)::int as errors, coalesce(f.cautions, 0)::int as cautions,
      exists (select 1 from judgements j where j.case_id = c.id and j.revision = c.revision and j.is_disputed) as "isDisputed"
    from queue_intakes i cross join lateral unnest(i.case_ids) as fixed(id) join cases c on c.id = fixed.id
      left join lateral (
        select count(*) filter (where severity = 'error') as errors, count(*) filter (where severity = 'caution') as cautions
        from findings where case_id = c.id and revision = c.revision
      ) f on true
    where i.id = ${intakeId}::uuid`;
}

/** Puts all cases in order and keeps that: a worker that takes over after a kill goes on in the same one. */
async function plan(db: Transaction, intakeId: string, queue: ReviewQueue): Promise<void> {
  const planned = planPlaces(await candidates(db, intakeId, queue.order), {
    order: QueueOrder.parse(queue.order),
    seed: queue.seed,
    reviewsPerCase: queue.reviewsPerCase,
    overlapPercent: queue.overlapPercent,
  });
  await db.$executeRaw`
    update queue_intakes set is_planned = true, case_ids = ${planned.map(({ id }) => id)}::uuid[],
      scores = ${planned.map(({ score }) => score ?? 0)}::float8[], needed = ${planned.map(({ needed }) => needed)}::int[],
      from_position = (select coalesce(max(position) + 1, 0)::int from queue_cases where queue_id = ${queue.id}::uuid)
    where id = ${intakeId}::uuid`;
}

async function insertCases(
  db: Transaction,
  queue: ReviewQueue,
  cases: readonly PlannedCase[],
  from: number,
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const positions = cases.map((_, place) => from + place);
  const scores = cases.map(({ score }) => (queue.order === "teaches-most" ? score : null));
  await db.$executeRaw`
    insert into queue_cases (queue_id, case_id, position, score, needed)
    select ${queue.id}::uuid, * from unnest(${ids}::uuid[], ${positions}::int[], ${scores}::float8[], ${cases.map(({ needed }) => needed)}::int[])`;
  const places = cases.flatMap(({ id, needed }, place) =>
    Array.from({ length: needed }, (_, slot) => ({ id: newId(), caseId: id, position: from + place, slot })),
  );
  await db.$executeRaw`
    insert into queue_places (id, queue_id, case_id, position, slot)
    select id, ${queue.id}::uuid, case_id, position, slot
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ caseId }) => caseId)}::uuid[], ${places.map(({ position }) => position)}::int[], ${places.map(({ slot }) => slot)}::int[])
      as made(id, case_id, position, slot)`;
}

/**
 * Goes on with cases that are on their way into a queue: puts them in order, or the next part of them in.
 * @returns whether there is more to do
 */
export async function putInPart(db: Transaction, intakeId: string, now: Date): Promise<boolean> {
  // The lock of the row keeps a second worker and somebody who stops it apart.
  const [claimed] = await db.$queryRaw<Claimed[]>`
    update queue_intakes set status = 'running' where id = ${intakeId}::uuid and status in ('queued', 'running')
    returning queue_id as "queueId", is_planned as "isPlanned", done, total, from_position as from`;
  if (!claimed) return false;
  const { queueId, done, total, from } = claimed;
  const queue = await db.reviewQueue.findUniqueOrThrow({ where: { id: queueId } });
  if (!claimed.isPlanned) {
    await plan(db, intakeId, queue);
    return true;
  }
  const part = await db.$queryRaw<PlannedCase[]>`
    select * from unnest(
      (select case_ids[${done + 1}::int:${done + PART_SIZE}::int] from queue_intakes where id = ${intakeId}::uuid),
      (select scores[${done + 1}::int:${done + PART_SIZE}::int] from queue_intakes where id = ${intakeId}::uuid),
      (select needed[${done + 1}::int:${done + PART_SIZE}::int] from queue_intakes where id = ${intakeId}::uuid)
    ) as planned(id, score, needed)`;
  await insertCases(db, queue, part, from + done);
  const isDone = done + part.length >= total;
  await db.queueIntake.update({
    where: { id: intakeId },
    data: {
      done: done + part.length,
      ...(isDone ? { status: "done", finishedAt: now, caseIds: [], scores: [], needed: [] } : {}),
    },
  });
  return !isDone;
}
