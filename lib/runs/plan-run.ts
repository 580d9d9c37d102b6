import type { PrismaClient } from "#prisma/generated/client.ts";
import { type Transaction, inTransaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { runItemJob } from "#lib/jobs/run-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { readRunInput } from "./run-input.ts";
import { type SelectedRow, selectionSql } from "./selection-sql.ts";

const ROWS_PER_STATEMENT = 2_000;

async function addItems(tx: Transaction, runId: string, rows: SelectedRow[]): Promise<void> {
  const items = rows.map((row, position) => ({ id: newId(), runId, position, ...row }));
  for (let start = 0; start < items.length; start += ROWS_PER_STATEMENT) {
    await tx.runItem.createMany({ data: items.slice(start, start + ROWS_PER_STATEMENT) });
  }
  await sendJobs(
    tx,
    runItemJob,
    items.map(({ id }) => ({ itemId: id })),
  );
}

/**
 * Expands a run's selection into items and their jobs, in one transaction: all or nothing, and only from a run
 * that is still queued, so that a second delivery of the job does nothing.
 */
export async function planRun(db: PrismaClient, runId: string, now: () => Date): Promise<void> {
  const run = await db.run.findUnique({ where: { id: runId }, select: { input: true, status: true } });
  if (run?.status !== "queued") return;
  const input = readRunInput(run.input);
  await inTransaction(db, async (tx) => {
    const selected = await tx.$queryRaw<SelectedRow[]>(selectionSql(input));
    const rows = selected.slice(0, input.atMost);
    const ended = {
      status: "failed",
      finishedAt: now(),
      error: { code: "empty-selection", message: "What was selected is no longer there." },
    };
    const planned = await tx.run.updateMany({
      where: { id: runId, status: "queued" },
      data: {
        startedAt: now(),
        goingSince: now(),
        total: rows.length,
        ...(rows.length === 0 ? ended : { status: "running" }),
      },
    });
    if (planned.count === 1) await addItems(tx, runId, rows);
  });
}
