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
/** The item decides when enough is enough (lib/runs/run-item.ts), not the queue: what it cannot decide ends here. */
const ITEM_RETRY_LIMIT = 1_000;
/** Planning is one transaction: what fails so often, seconds apart, goes on failing. */
const PLAN_RETRY_LIMIT = 10;
const PLAN_RETRY_DELAY_MAX_SECONDS = 15;
const DELETE_AFTER_SECONDS = 60 * 60;

/** Jobs that the queue gave up come here, and to the dead-letter list. */
export const DEAD_QUEUE = "dead-letters";

const common = {
  expireInSeconds: EXPIRE_SECONDS,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: DELETE_AFTER_SECONDS,
  retentionSeconds: 365 * 24 * 60 * 60,
  warningQueueSize: 1_000_000,
};

export const itemQueueOptions = {
  ...common,
  retryLimit: ITEM_RETRY_LIMIT,
  retryDelay: 0,
  deadLetter: DEAD_QUEUE,
};
export const planQueueOptions = {
  ...common,
  retryLimit: PLAN_RETRY_LIMIT,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: PLAN_RETRY_DELAY_MAX_SECONDS,
  deadLetter: DEAD_QUEUE,
};
/** Its rows say what is left to do; the handler ends it when it fails too often (lib/bulk/run-bulk.ts). */
export const bulkQueueOptions = {
  ...common,
  retryLimit: PLAN_RETRY_LIMIT,
  retryDelay: 1,
};
/** Putting a job into the list is one write: it is tried until it is there. */
export const deadQueueOptions = { ...common, retryLimit: ITEM_RETRY_LIMIT, retryDelay: 5 };
