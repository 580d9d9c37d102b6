import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { createDatabase } from "#lib/db/client.ts";
import { type Context, localOwner } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { scriptedModel } from "#lib/runs/testing/scripted-model.ts";
import { until } from "#lib/runs/testing/until.ts";
import { startWorker } from "./start-worker.ts";

const CASES = 120;
const AT_ONCE = 8;
const DOWN_MS = 1_500;

it("PostgreSQL that is stopped and started in the middle of a run: it goes on, no case lost, none doubled", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-restart-"));
  let server = await startEmbeddedServer(folder);
  const { connectionString } = server;
  await applyMigrations(connectionString);
  await prepareQueue(connectionString);
  const db = createDatabase(connectionString);
  const ctx: Context = { db, actor: localOwner, now: () => new Date() };
  const model = scriptedModel(() => wait(60));
  const worker = await startWorker({ connectionString, concurrency: AT_ONCE, connect: model.connect });
  try {
    const { instructionIds } = await makeLibraryTool(ctx, CASES);
    const input = { kind: "simulate", instructions: { ids: instructionIds } };
    const { id } = await startRun(ctx, StartRun.parse(input));
    await until(async () => (await getRun(ctx, id)).counts.succeeded >= CASES / 6);
    await server.stop();
    await wait(DOWN_MS);
    server = await startEmbeddedServer(folder);
    expect(server.connectionString).toBe(connectionString);
    const run = await until(
      async () => {
        const now = await getRun(ctx, id).catch(() => null);
        return now && !["queued", "running"].includes(now.status) && now;
      },
      60_000,
      200,
    );
    expect(run).toMatchObject({ status: "succeeded", counts: { total: CASES, succeeded: CASES } });
    const cases = await db.case.findMany({
      where: { runId: id },
      select: { instructionId: true, status: true },
    });
    expect(new Set(cases.map(({ instructionId }) => instructionId)).size).toBe(CASES);
    expect(cases.map(({ status }) => status)).toEqual(Array.from({ length: CASES }, () => "complete"));
    // What was asked and could not be written down is at most what was under way.
    const answered = await db.modelCall.count({ where: { runId: id, outcome: "answered" } });
    expect(answered).toBe(3 * CASES);
    expect(model.requests.length - answered).toBeLessThanOrEqual(AT_ONCE);
  } finally {
    await worker.stop(5_000);
    await db.$disconnect();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
