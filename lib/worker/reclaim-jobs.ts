import type { PgBoss } from "pg-boss";
import { bulkActionJob } from "#lib/jobs/bulk-jobs.ts";
import { queueIntakeJob } from "#lib/jobs/intake-jobs.ts";
import { planRunJob, runItemJob } from "#lib/jobs/run-jobs.ts";
import { readClaimToken } from "#lib/runs/claim-item.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and someone else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Gives back the jobs of workers of this machine that are gone, so that a restart after a crash does not wait for
 * their heartbeats to run out. Workers elsewhere are the heartbeat's business.
 */
export async function reclaimJobs(
  db: PrismaClient,
  boss: PgBoss,
  self: { id: string; hostname: string },
): Promise<number> {
  const workers = await db.worker.findMany({ where: { hostname: self.hostname, id: { not: self.id } } });
  const gone = workers.filter(({ pid }) => pid === process.pid || !isAlive(pid)).map(({ id }) => id);
  let reclaimed = 0;
  for (const workerId of gone) {
    const held = await db.runItem.findMany({
      where: { status: "running", claim: { startsWith: `${workerId}/` } },
      select: { claim: true },
    });
    const jobs = held
      .map(({ claim }) => readClaimToken(claim ?? ""))
      .filter((token) => token !== null)
      .map(({ jobId, deliveryNumber }) => ({ id: jobId, retryCount: deliveryNumber }));
    if (jobs.length > 0) await boss.fail(runItemJob.name, jobs);
    await db.worker.deleteMany({ where: { id: workerId } });
    reclaimed += jobs.length;
  }
  return gone.length > 0 ? reclaimed + (await reclaimUnclaimed(db, boss, self)) : reclaimed;
}

/** Plans, actions and intakes do not say whose they are: nobody's, where there is no other worker left. */
async function reclaimUnclaimed(db: PrismaClient, boss: PgBoss, self: { id: string }): Promise<number> {
  if ((await db.worker.count({ where: { id: { not: self.id } } })) > 0) return 0;
  let reclaimed = 0;
  for (const { name } of [planRunJob, bulkActionJob, queueIntakeJob]) {
    const jobs = await db.$queryRaw<{ id: string; retryCount: number }[]>`
      select id, retry_count as "retryCount" from pgboss.job where name = ${name} and state = 'active'`;
    if (jobs.length > 0) await boss.fail(name, jobs);
    reclaimed += jobs.length;
  }
  return reclaimed;
}
