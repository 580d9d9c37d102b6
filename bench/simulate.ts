// `npm run bench simulate [CASES]`: 32 cases at a time against the offline model on a loopback port, 200 ms a call;
// first the loop alone, then a whole run with its queue and database.
import { measureLoop } from "./simulate/measure-loop.ts";
import { measureRun } from "./simulate/measure-run.ts";
import { startOfflineProcess } from "./simulate/offline-process.ts";

const pace = { atOnce: 32, latencyMs: 200 };
const count = Number(process.argv[3] ?? 320);

const model = await startOfflineProcess(pace.latencyMs);
try {
  await measureLoop(model.baseUrl, count, pace);
  await measureRun(model.baseUrl, count, pace);
} finally {
  model.close();
}
// The queue's sender lives as long as its process.
process.exit(0);
