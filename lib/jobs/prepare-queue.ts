import { PgBoss } from "pg-boss";
import { QUEUE_SCHEMA, queueOptions } from "./queue-options.ts";
import { planRunJob, runItemJob } from "./run-jobs.ts";

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
    for (const { name } of [planRunJob, runItemJob]) {
      await boss.createQueue(name, queueOptions);
      await boss.updateQueue(name, queueOptions);
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}
