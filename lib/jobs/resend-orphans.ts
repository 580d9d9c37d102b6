import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { JobDefinition } from "./job-definition.ts";
import { sendJobs } from "./send-jobs.ts";

/**
 * Gives a job again to what is under way and that nobody will go on with.
 * @param under.key of the payload; holds the row's id
 * @param under.madeBefore younger ones may have their job on the way
 */
export async function resendOrphans<Key extends string>(
  db: Database,
  job: JobDefinition<Record<Key, string>>,
  under: { table: "bulk_actions" | "queue_intakes"; key: Key; madeBefore: Date },
): Promise<void> {
  const orphans = await db.$queryRaw<{ id: string }[]>`
    select a.id from ${Prisma.raw(under.table)} a
    where a.status in ('queued', 'running') and a.created_at < ${under.madeBefore}
      and not exists (select 1 from pgboss.job j where j.name = ${job.name}
        and j.state in ('created', 'retry', 'active') and j.data->>${under.key} = a.id::text)`;
  if (orphans.length === 0) return;
  const payloads = orphans.map(({ id }) => job.payload.parse({ [under.key]: id }));
  await sendJobs(db, job, payloads);
}
