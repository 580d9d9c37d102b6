import { modelCallSummaryOf, modelCallSummarySelect } from "#lib/cases/model-call-summary.ts";
import { AnsweredBy } from "#lib/cases/schemas.ts";
import type { Context } from "#lib/db/context.ts";
import { loadBranch } from "./load-branch.ts";
import type { BranchDetail } from "./schemas.ts";

/** A branch as its dialogue shows it, with the model calls behind each of its own steps. @throws AppError "not-found" */
export async function getBranch(ctx: Context, caseId: string, number: number): Promise<BranchDetail> {
  const { item, answeredBy, ...branch } = await loadBranch(ctx, caseId, number);
  const calls = await ctx.db.modelCall.findMany({
    where: { runItemId: item.id, itemAttempt: item.attempt },
    select: modelCallSummarySelect,
    orderBy: [{ sequence: "asc" }, { tryNumber: "asc" }],
  });
  return {
    ...branch,
    answeredBy: branch.trajectory.steps.map(
      (_step, place) => AnsweredBy.safeParse(answeredBy.get(place)).data ?? null,
    ),
    modelCalls: calls.map(modelCallSummaryOf),
  };
}
