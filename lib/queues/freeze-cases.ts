import { caseWhere } from "#lib/cases/case-filter-sql.ts";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { queueIntakeJob } from "#lib/jobs/intake-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { putInPart } from "./put-in-part.ts";

/** As many are put in while the person waits; more are put in by a worker. */
const AT_ONCE = 2_000;

/** `from cases c` that are to be in the queue and are not yet. */
export const newMatchesWhere = (queueId: string, filter: Partial<CaseFilter>): Prisma.Sql => Prisma.sql`
  ${caseWhere(filter)} and c.status <> 'simulating' and c.revision >= 0
  and not exists (select 1 from queue_cases taken where taken.queue_id = ${queueId}::uuid and taken.case_id = c.id)`;

/**
 * Fixes the cases that match the queue's filter now and are not in it, and puts them in behind those that are: at once,
 * or, where they are many, by parts in the background. The caller holds the lock of the queue's row, and knows that
 * nothing is on its way into it.
 * @param atOnce in a test: more are put in by a worker
 * @returns how many there are
 */
export async function freezeCases(
  ctx: Context & { db: Transaction },
  queueId: string,
  filter: CaseFilter,
  atOnce = AT_ONCE,
): Promise<number> {
  const { db } = ctx;
  const id = newId();
  // One statement finds and keeps them: what matches later, or no longer, makes no difference.
  const [fixed] = await db.$queryRaw<{ total: number }[]>`
    insert into queue_intakes (id, queue_id, total, case_ids, actor_id, created_at)
    select ${id}::uuid, ${queueId}::uuid, count(*)::int, array_agg(c.id), ${ctx.actor.id}, ${ctx.now()}
    from cases c where ${newMatchesWhere(queueId, filter)} having count(*) > 0 returning total`;
  const total = fixed?.total ?? 0;
  if (total > atOnce) await sendJobs(db, queueIntakeJob, [{ intakeId: id }]);
  else if (total > 0) while (await putInPart(db, id, ctx.now()));
  return total;
}
