import { PgBoss } from "pg-boss";
import { bulkActionJob } from "./bulk-jobs.ts";
import { queueIntakeJob } from "./intake-jobs.ts";
import {
  bulkQueueOptions,
  deadQueueOptions,
  itemQueueOptions,
  planQueueOptions,
  QUEUE_SCHEMA,
} from "./queue-options.ts";
import { deadJob, planRunJob, runItemJob } from "./run-jobs.ts";

/** The one that others name comes first. */
const queues = [
  { name: deadJob.name, options: deadQueueOptions },
  { name: planRunJob.name, options: planQueueOptions },
  { name: runItemJob.name, options: itemQueueOptions },
  { name: bulkActionJob.name, options: bulkQueueOptions },
  { name: queueIntakeJob.name, options: bulkQueueOptions },
];

/** Makes or migrates the queue's tables and its queues; a second call changes nothing. */
export async function prepareQueue(connectionString: string): Promise<void> {
  const boss = new PgBoss({
    connectionString,
    schema: QUEUE_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  // An unheard "error" event would end the process; what matters rejects below.
  boss.on("error", () => undefined);
  try {
    await boss.start();
    for (const { name, options } of queues) {
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}
