import type { Transaction } from "#lib/db/client.ts";
import { runItemJob } from "#lib/jobs/run-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";

/** Sends a job for each queued item of a run, in order. One too many is harmless: the item decides who gets it. */
export async function enqueueItems(tx: Transaction, runId: string): Promise<void> {
  const items = await tx.runItem.findMany({
    where: { runId, status: "queued" },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  await sendJobs(
    tx,
    runItemJob,
    items.map(({ id }) => ({ itemId: id })),
  );
}
