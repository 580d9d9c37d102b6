import type { Database } from "#lib/db/client.ts";
import { queueIntakeJob } from "#lib/jobs/intake-jobs.ts";
import { resendOrphans } from "#lib/jobs/resend-orphans.ts";

/** Cases that nobody puts into their queue any more get a job again. @param quietMs younger ones may have theirs on the way */
export const sweepIntakes = (db: Database, now: Date, quietMs: number): Promise<void> =>
  resendOrphans(db, queueIntakeJob, {
    table: "queue_intakes",
    key: "intakeId",
    madeBefore: new Date(now.getTime() - quietMs),
  });
