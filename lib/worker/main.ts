import { flushCompileCache } from "node:module";
import { env } from "#lib/env/env.ts";
import { log } from "#lib/log/log.ts";
import { startWorker } from "./start-worker.ts";

/** How long items under way may take to reach the end of their model call when the worker is asked to end. */
const GRACE_MS = 10_000;

const { DATABASE_URL: connectionString, PADDOCK_WORKER_CONCURRENCY: concurrency, PADDOCK_DEMO: demo } = env();
if (!connectionString) {
  log().fatal("DATABASE_URL is not set: start Paddock with `npm start`.");
  process.exit(1);
}

const hasParent = process.connected;
const worker = await startWorker({ connectionString, concurrency, makesDemo: demo === "on" });
log().debug({ worker: worker.id, concurrency }, "worker started");
// Node.js keeps compiled code at a process's end, which may be a kill.
flushCompileCache();

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  try {
    await worker.stop(GRACE_MS);
    process.exit(0);
  } catch (error) {
    log().error({ err: error }, "worker did not end cleanly");
    process.exit(1);
  }
}

process.on("SIGTERM", () => void end());
process.on("SIGINT", () => void end());
// Whoever started us is gone, killed perhaps: nobody would end us.
process.on("disconnect", () => void end());
// Or was gone before this worker stood.
if (hasParent && !process.connected) void end();
