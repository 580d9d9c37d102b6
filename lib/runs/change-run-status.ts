import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import type { RunStatus } from "./schemas.ts";

export type StatusChange = {
  from: RunStatus[];
  to: RunStatus;
  /** "paused", as in "the run cannot be paused". */
  done: "paused" | "resumed" | "cancelled" | "retried" | "replanned";
  finishes: boolean;
};

/**
 * One conditional update of a run's status and what follows from it, in one transaction with its audit line.
 * @throws not-found; conflict where the run has another status by now (`details`: {status})
 */
export async function changeRunStatus(
  ctx: Context,
  id: string,
  change: StatusChange,
  follow: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const changed = await tx.run.updateMany({
      where: { id, status: { in: change.from } },
      data: {
        status: change.to,
        finishedAt: change.finishes ? ctx.now() : null,
        ...(change.to === "running" ? { goingSince: ctx.now() } : {}),
      },
    });
    if (changed.count === 0) {
      const current = await tx.run.findUnique({ where: { id }, select: { status: true } });
      if (!current) throw notFound("run", id);
      throw conflict(`A run that is ${current.status} cannot be ${change.done}.`, current);
    }
    await follow(tx);
    await recordAudit(
      { ...ctx, db: tx },
      { action: `run.${change.done}`, subjectType: "run", subjectId: id },
    );
  });
}
