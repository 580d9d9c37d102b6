import type { Context } from "#lib/db/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { abandonItem } from "./abandon-item.ts";
import { changeRunStatus } from "./change-run-status.ts";
import { lockItems } from "./lock-items.ts";

const CANCELLED = { code: "cancelled", message: "The run was cancelled." };

async function cancelQueued(tx: Transaction, runId: string, now: Date): Promise<void> {
  await tx.$queryRaw(lockItems(Prisma.sql`run_id = ${runId}::uuid and status = 'queued'`));
  const run = await tx.run.findUniqueOrThrow({ where: { id: runId }, select: { kind: true } });
  // Items that were under way when the run was paused have begun something.
  const begun = await tx.runItem.findMany({
    where: { runId, status: "queued", OR: [{ caseId: { not: null } }, { toolId: { not: null } }] },
    select: { id: true },
  });
  await tx.runItem.updateMany({
    where: { runId, status: "queued" },
    data: { status: "cancelled", finishedAt: now, error: CANCELLED },
  });
  if (run.kind !== "simulate" && run.kind !== "build-tools") return;
  for (const { id } of begun) await abandonItem(tx, run.kind, id, CANCELLED, now);
}

/**
 * Ends a run at once. Queued items are cancelled here; those under way finish the model call that they are in,
 * which is recorded, and stop.
 */
export async function cancelRun(ctx: Context, id: string): Promise<void> {
  const change = {
    from: ["queued", "running", "paused"] as const,
    to: "cancelled",
    done: "cancelled",
    finishes: true,
  } as const;
  await changeRunStatus(ctx, id, { ...change, from: [...change.from] }, (tx) =>
    cancelQueued(tx, id, ctx.now()),
  );
}
