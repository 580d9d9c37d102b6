import { caseWhere } from "#lib/cases/case-filter-sql.ts";
import { CaseFilter } from "#lib/cases/schemas.ts";
import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { Prisma, type ReviewQueue } from "#prisma/generated/client.ts";
import { type Candidate, planPlaces, type PlannedCase } from "./plan-places.ts";
import { QueueOrder } from "./schemas.ts";

/** Rows in one statement. */
const BATCH = 5_000;

/** `from cases c` that are to be in the queue and are not yet. */
export const newMatchesWhere = (queueId: string, filter: Partial<CaseFilter>): Prisma.Sql => Prisma.sql`
  ${caseWhere(filter)} and c.status <> 'simulating' and c.revision >= 0
  and not exists (select 1 from queue_cases taken where taken.queue_id = ${queueId}::uuid and taken.case_id = c.id)`;

function candidates(db: Transaction, queue: ReviewQueue, filter: CaseFilter): Promise<Candidate[]> {
  const where = newMatchesWhere(queue.id, filter);
  if (queue.order !== "teaches-most")
    return db.$queryRaw`select c.id, 0 as errors, 0 as cautions, false as "isDisputed", '{}'::text[] as calls from cases c where ${where}`;
  return db.$queryRaw`
    select c.id, c.calls, coalesce(f.errors, 0)::int as errors, coalesce(f.cautions, 0)::int as cautions,
      exists (select 1 from judgements j where j.case_id = c.id and j.revision = c.revision and j.is_disputed) as "isDisputed"
    from cases c left join lateral (
      select count(*) filter (where severity = 'error') as errors, count(*) filter (where severity = 'caution') as cautions
      from findings where case_id = c.id and revision = c.revision
    ) f on true
    where ${where}`;
}

async function insertBatch(
  db: Transaction,
  queueId: string,
  cases: PlannedCase[],
  from: number,
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const positions = cases.map((_, place) => from + place);
  await db.$executeRaw`
    insert into queue_cases (queue_id, case_id, position, score, needed)
    select ${queueId}::uuid, * from unnest(${ids}::uuid[], ${positions}::int[], ${cases.map(({ score }) => score)}::float8[], ${cases.map(({ needed }) => needed)}::int[])`;
  const places = cases.flatMap(({ id, needed }, place) =>
    Array.from({ length: needed }, (_, slot) => ({ id: newId(), caseId: id, position: from + place, slot })),
  );
  await db.$executeRaw`
    insert into queue_places (id, queue_id, case_id, position, slot)
    select id, ${queueId}::uuid, case_id, position, slot
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ caseId }) => caseId)}::uuid[], ${places.map(({ position }) => position)}::int[], ${places.map(({ slot }) => slot)}::int[])
      as made(id, case_id, position, slot)`;
}

/**
 * Takes every case that matches the queue's filter and is not in it, behind those that are. The caller holds the lock
 * of the queue's row, so that nobody else takes in the same ones.
 * @returns how many came in
 */
export async function freezeCases(db: Transaction, queue: ReviewQueue): Promise<number> {
  const planned = planPlaces(await candidates(db, queue, CaseFilter.parse(queue.filter)), {
    order: QueueOrder.parse(queue.order),
    seed: queue.seed,
    reviewsPerCase: queue.reviewsPerCase,
    overlapPercent: queue.overlapPercent,
  });
  const [last] = await db.$queryRaw<{ next: number }[]>`
    select coalesce(max(position) + 1, 0)::int as next from queue_cases where queue_id = ${queue.id}::uuid`;
  const next = last?.next ?? 0;
  for (let from = 0; from < planned.length; from += BATCH)
    await insertBatch(db, queue.id, planned.slice(from, from + BATCH), next + from);
  return planned.length;
}
