/** Schema of PostgreSQL that the queue library keeps its tables in. */
export const QUEUE_SCHEMA = "pgboss";

/** Seconds without a sign of life after which a job goes to another worker; the library takes no fewer. */
export const HEARTBEAT_SECONDS = 10;
/** A worker says so this often for all its jobs, in one statement. */
export const TOUCH_INTERVAL_MS = 3_000;
/** How often each worker looks for jobs whose worker is gone. */
export const SUPERVISE_SECONDS = 3;
/** A case of 15 rounds with a slow model takes long; the heartbeat finds dead workers much earlier. */
const EXPIRE_SECONDS = 12 * 60 * 60;
/** The item decides when enough is enough (lib/runs/run-item.ts), not the queue. */
const RETRY_LIMIT = 1_000;
const DELETE_AFTER_SECONDS = 60 * 60;

export const queueOptions = {
  expireInSeconds: EXPIRE_SECONDS,
  retryLimit: RETRY_LIMIT,
  retryDelay: 0,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: DELETE_AFTER_SECONDS,
  retentionSeconds: 365 * 24 * 60 * 60,
  warningQueueSize: 1_000_000,
};
