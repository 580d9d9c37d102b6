import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { QueueIntake } from "./schemas.ts";

/** The newest cases on their way into a queue, or that were; null where they came in at once or are all in it. */
export async function intakeOf(ctx: Context, queueId: string): Promise<QueueIntake | null> {
  const found = await ctx.db.queueIntake.findFirst({
    where: { queueId },
    orderBy: { id: "desc" },
    select: { id: true, status: true, total: true, done: true, error: true },
  });
  return found === null || found.status === "done" ? null : QueueIntake.parse(found);
}

export const isUnderWay = (intake: QueueIntake | null): boolean =>
  intake?.status === "queued" || intake?.status === "running";

/** @throws AppError "conflict" where cases are on their way into the queue */
export async function refuseSecondIntake(ctx: Context, queueId: string): Promise<void> {
  const intake = await intakeOf(ctx, queueId);
  if (isUnderWay(intake))
    throw conflict("Cases are being taken in at this moment: wait until that has ended, or stop it.", intake);
}
