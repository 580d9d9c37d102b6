import { editCase } from "#lib/cases/edit-case.ts";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import type { AdoptBranch } from "./schemas.ts";

/**
 * Makes a branch the case's current revision, a new one; the branch stays as it is.
 * @throws AppError "not-found"; "conflict" while the branch is under way, and as editCase does
 */
export async function adoptBranch(
  ctx: Context,
  caseId: string,
  number: number,
  input: AdoptBranch,
): Promise<CaseDetail> {
  const branch = await ctx.db.caseBranch.findUnique({ where: { caseId_number: { caseId, number } } });
  if (!branch) throw notFound(`branch ${number} of the case`, caseId);
  if (branch.trajectory === null) throw conflict(`Branch ${number} is still being simulated.`);
  const from = `branch ${number}: again from step ${branch.givenSteps + 1} with ${branch.model}`;
  return editCase(ctx, caseId, {
    revision: input.revision,
    trajectory: Trajectory.parse(branch.trajectory),
    reason: input.reason || from,
  });
}
