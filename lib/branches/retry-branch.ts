import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { retryFailed } from "#lib/runs/retry-failed.ts";
import { loadBranch } from "./load-branch.ts";

/**
 * Plays a failed branch once more: another branch with the same beginning, models and settings; the failed one stays.
 * @throws AppError "not-found"; "conflict" where it did not fail, or was tried again already
 */
export async function retryBranch(ctx: Context, caseId: string, number: number): Promise<void> {
  const { item, status } = await loadBranch(ctx, caseId, number);
  const isLast = await ctx.db.runItem.count({ where: { id: item.id, attempt: item.attempt } });
  if (status !== "failed" || isLast === 0)
    throw conflict(
      status === "failed" ? `Branch ${number} was tried again already.` : `Branch ${number} has not failed.`,
    );
  await retryFailed(ctx, item.runId, { items: [item.id] });
}
