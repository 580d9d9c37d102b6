// `npm run bench simulate [CALLS_AT_ONCE] [LATENCY_MS] [CASES]`: a run against the offline model on a loopback port, by one
// worker and by two, beside the bare client and beside one case at a time. By default 32 calls of 200 ms at a time.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDatabase } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { measureBare } from "./simulate/measure-bare.ts";
import { measureOneByOne } from "./simulate/measure-one-by-one.ts";
import { measureRun } from "./simulate/measure-run.ts";
import { startOfflineProcess } from "./simulate/offline-process.ts";
import { printAgainstBare, printBare } from "./simulate/print.ts";

const [atOnce = 32, latencyMs = 200] = process.argv.slice(3).map(Number);
const count = Number(process.argv[5] ?? atOnce * 10);
const pace = { atOnce, latencyMs };

const model = await startOfflineProcess(latencyMs);
const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
const server = await startEmbeddedServer(folder);
const { connectionString } = server;
const writeFile = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
try {
  await applyMigrations(connectionString);
  await prepareQueue(connectionString);
  const db = createDatabase(connectionString);
  const ctx: Context = { db, actor: localOwner, now: () => new Date() };
  const endpoint = { baseUrl: model.baseUrl, model: "offline-loopback", maxConcurrency: atOnce };
  await putEndpoint(ctx, "loopback", PutEndpoint.parse(endpoint));
  const alone = await measureRun(ctx, connectionString, { count, workers: 1, pace });
  const bare = await measureBare(db, alone.runId, writeFile, model.baseUrl, pace);
  printBare(bare, pace);
  printAgainstBare("run, 1 worker", alone.measured, bare, pace);
  const pair = await measureRun(ctx, connectionString, { count, workers: 2, pace });
  printAgainstBare("run, 2 workers", pair.measured, bare, pace);
  await measureOneByOne(model.baseUrl, pace);
  await db.$disconnect();
} finally {
  model.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
// The queue's sender lives as long as its process.
process.exit(0);
