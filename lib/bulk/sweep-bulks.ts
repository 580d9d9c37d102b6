import type { Database } from "#lib/db/client.ts";
import { bulkActionJob } from "#lib/jobs/bulk-jobs.ts";
import { resendOrphans } from "#lib/jobs/resend-orphans.ts";

/** Actions that nobody will go on with get a job again. @param quietMs younger ones may have theirs on the way */
export const sweepBulks = (db: Database, now: Date, quietMs: number): Promise<void> =>
  resendOrphans(db, bulkActionJob, {
    table: "bulk_actions",
    key: "bulkId",
    madeBefore: new Date(now.getTime() - quietMs),
  });
