import type { Context } from "#lib/db/context.ts";
import { planRunJob } from "#lib/jobs/run-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { changeRunStatus } from "./change-run-status.ts";
import { enqueueItems } from "./enqueue-items.ts";
import { finishRun } from "./finish-run.ts";

/** Goes on with a paused run: with its planning where it was paused before that, else with its items. */
export async function resumeRun(ctx: Context, id: string): Promise<void> {
  const run = await ctx.db.run.findUnique({ where: { id }, select: { startedAt: true } });
  const to = run?.startedAt ? "running" : "queued";
  await changeRunStatus(ctx, id, { from: ["paused"], to, done: "resumed", finishes: false }, async (tx) => {
    // What stopped it was its budget: whoever goes on allows the same again.
    await tx.run.updateMany({
      where: { id, note: { not: null } },
      data: { note: null, budgetRounds: { increment: 1 } },
    });
    if (to === "queued") return sendJobs(tx, planRunJob, [{ runId: id }]);
    await enqueueItems(tx, id);
    // Its last items may have ended while it was paused.
    await finishRun(tx, id, ctx.now());
  });
}
