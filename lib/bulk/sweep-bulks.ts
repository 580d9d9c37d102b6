import type { Database } from "#lib/db/client.ts";
import { bulkActionJob } from "#lib/jobs/bulk-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";

/** Actions that nobody will go on with get a job again. @param quietMs younger ones may have theirs on the way */
export async function sweepBulks(db: Database, now: Date, quietMs: number): Promise<void> {
  const orphans = await db.$queryRaw<{ id: string }[]>`
    select a.id from bulk_actions a
    where a.status in ('queued', 'running') and a.created_at < ${new Date(now.getTime() - quietMs)}
      and not exists (select 1 from pgboss.job j where j.name = ${bulkActionJob.name}
        and j.state in ('created', 'retry', 'active') and j.data->>'bulkId' = a.id::text)`;
  if (orphans.length > 0)
    await sendJobs(
      db,
      bulkActionJob,
      orphans.map(({ id }) => ({ bulkId: id })),
    );
}
