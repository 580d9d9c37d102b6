import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { RunCounts } from "./schemas.ts";

const none: RunCounts = { total: 0, queued: 0, running: 0, succeeded: 0, failed: 0, skipped: 0 };

/** Items by status, per run; a cancelled item counts as skipped. */
export async function countsOfRuns(db: Database, runIds: string[]): Promise<Map<string, RunCounts>> {
  const rows = await db.$queryRaw<{ runId: string; status: string; count: number }[]>(Prisma.sql`
    select run_id as "runId", status, count(*)::int as count from run_items
    where run_id = any(${runIds}::uuid[]) group by run_id, status`);
  const counts = new Map<string, RunCounts>();
  for (const { runId, status, count } of rows) {
    const held = counts.get(runId) ?? { ...none };
    held.total += count;
    if (status === "queued" || status === "running" || status === "succeeded" || status === "failed")
      held[status] += count;
    else held.skipped += count;
    counts.set(runId, held);
  }
  return counts;
}
