import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { startWorker } from "#lib/worker/start-worker.ts";
import { print, printPace } from "./print.ts";

type Pace = { latencyMs: number; atOnce: number };
const patienceMs = 600_000;

/** A whole run: queue, worker, ledger, steps and revisions, on a database of its own. */
export async function measureRun(baseUrl: string, count: number, pace: Pace): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
  const server = await startEmbeddedServer(folder);
  try {
    await applyMigrations(server.connectionString);
    await prepareQueue(server.connectionString);
    const db = createDatabase(server.connectionString);
    const ctx: Context = { db, actor: localOwner, now: () => new Date() };
    await putEndpoint(
      ctx,
      "loopback",
      PutEndpoint.parse({ baseUrl, model: "offline-loopback", maxConcurrency: pace.atOnce }),
    );
    const worker = await startWorker({ connectionString: server.connectionString, concurrency: pace.atOnce });
    await play(ctx, pace.atOnce);
    const cpuBefore = process.cpuUsage();
    const runId = await play(ctx, count);
    const cpu = process.cpuUsage(cpuBefore);
    await worker.stop(0);
    await report(db, runId, count, (cpu.user + cpu.system) / 1_000, pace);
    await db.$disconnect();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(ctx: Context, count: number): Promise<string> {
  const { instructionIds } = await makeLibraryTool(ctx, count);
  const { id } = await startRun(
    ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds }, endpoint: "loopback" }),
  );
  await until(async () => !["queued", "running"].includes((await getRun(ctx, id)).status), patienceMs);
  return id;
}

async function report(db: Database, runId: string, count: number, cpuMs: number, pace: Pace): Promise<void> {
  const calls = await db.modelCall.findMany({
    where: { runId, outcome: "answered" },
    select: { startedAt: true, latencyMs: true },
  });
  const items = await db.runItem.findMany({ where: { runId }, select: { startedAt: true, status: true } });
  const startedAt = Math.min(...calls.map((call) => call.startedAt.getTime()));
  const lastStartedAt = Math.max(...items.map((item) => item.startedAt?.getTime() ?? 0));
  const callsInWindow = calls.filter(
    (call) => call.startedAt.getTime() + call.latencyMs <= lastStartedAt,
  ).length;
  printPace(
    "run",
    { windowMs: lastStartedAt - startedAt, callsInWindow, callsInAll: calls.length, cpuMs },
    pace,
    "with queue, ledger, steps and revisions",
  );
  const share = items.filter((item) => item.status === "succeeded").length / count;
  print({
    case: "run: cases complete",
    value: share,
    unit: "",
    limit: 1,
    ratio: share,
    note: `${count} cases, ${(calls.length / count).toFixed(1)} calls a case`,
  });
}
