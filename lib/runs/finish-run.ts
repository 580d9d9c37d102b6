import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Ends a run that has nothing left to do; failed only where every item failed. @returns whether it was ended now */
export async function finishRun(db: Database, runId: string, now: Date): Promise<boolean> {
  const count = await db.$executeRaw(Prisma.sql`
    update runs r set finished_at = ${now.toISOString()}::timestamptz,
      status = case when exists (select 1 from run_items i where i.run_id = r.id and i.status <> 'failed') then 'succeeded' else 'failed' end,
      error = case when exists (select 1 from run_items i where i.run_id = r.id and i.status <> 'failed') then null
        else (select jsonb_build_object('code', 'all-failed', 'message', 'Every item failed; the most frequent reason: ' || coalesce(i.error->>'message', 'unknown'))
              from run_items i where i.run_id = r.id group by i.error->>'message' order by count(*) desc limit 1) end
    where r.id = ${runId}::uuid and r.status = 'running' and r.started_at is not null
      and not exists (select 1 from run_items i where i.run_id = r.id and i.status in ('queued', 'running'))`);
  return count > 0;
}
