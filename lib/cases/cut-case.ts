import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { cutTrajectory } from "#lib/mending/cut-trajectory.ts";
import { caseConflict } from "./case-conflict.ts";
import { editCase } from "./edit-case.ts";
import { getRevision } from "./get-revision.ts";
import type { CaseDetail, CutCase } from "./schemas.ts";

/**
 * Makes a revision that ends before a step, without an answer: what comes before it can be trained on.
 * @throws AppError "not-found"; "bad-input" where the case has no such place; "conflict" as editCase does
 */
export async function cutCase(ctx: Context, id: string, input: CutCase): Promise<CaseDetail> {
  const seen = await ctx.db.caseRevision.count({ where: { caseId: id, revision: input.revision } });
  if (seen === 0) throw await caseConflict(ctx, id, input.revision);
  const { trajectory } = await getRevision(ctx, id, input.revision);
  const end = trajectory.steps.length;
  if (input.step > end || (input.step === end && trajectory.finalAnswer === null))
    throw badInput(`There is nothing to cut off at place ${input.step}: the case has ${end} steps.`, [
      { at: "body.step", code: "no-such-step", message: `A place from 1 to ${end}.` },
    ]);
  const reason =
    input.reason || (input.step === end ? "cut before the answer" : `cut before step ${input.step + 1}`);
  return editCase(ctx, id, {
    revision: input.revision,
    trajectory: cutTrajectory(trajectory, input.step),
    reason,
  });
}
