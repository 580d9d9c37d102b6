import { inTransaction, type Database } from "#lib/db/client.ts";
import { putInPart } from "./put-in-part.ts";

/** A delivery that failed so often will go on failing. */
const DELIVERIES_MAX = 5;

export type IntakeWork = {
  db: Database;
  now: () => Date;
  /** True when the worker is asked to end: the rest is for another. */
  isStopping: () => boolean;
};

/**
 * Goes on with cases that are on their way into a queue, a part in each transaction, until all are in it or somebody
 * stopped it. A worker that takes over after a kill finds in the queue what was committed, and goes on behind it.
 * @param deliveryNumber how often it was handed out before; the last failure ends it
 */
export async function runIntake(work: IntakeWork, intakeId: string, deliveryNumber = 0): Promise<void> {
  try {
    while (await inTransaction(work.db, (tx) => putInPart(tx, intakeId, work.now())))
      if (work.isStopping()) throw new Error("The worker ends.");
  } catch (error) {
    if (work.isStopping() || deliveryNumber < DELIVERIES_MAX) throw error;
    await work.db.queueIntake.updateMany({
      where: { id: intakeId, status: { in: ["queued", "running"] } },
      data: {
        status: "failed",
        finishedAt: work.now(),
        error: "It could not go on: see the log of the worker.",
      },
    });
    throw error;
  }
}
