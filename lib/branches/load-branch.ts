import { z } from "zod";
import { CaseStatus, FindingRow } from "#lib/cases/schemas.ts";
import { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";

/** A branch with its trajectory; while it is played, with the steps so far. @throws AppError "not-found" */
export async function loadBranch(ctx: Context, caseId: string, number: number) {
  const found = await ctx.db.caseBranch.findUnique({
    where: { caseId_number: { caseId, number } },
    include: { steps: { orderBy: { position: "asc" } } },
  });
  if (!found) throw notFound(`branch ${number} of the case`, caseId);
  const { givenSteps, baseRevision, model } = found;
  const played = {
    number,
    givenSteps,
    model,
    status: CaseStatus.parse(found.status),
    findings: z.array(FindingRow).parse(found.findings),
    /** Of its own steps, by their place. */
    answeredBy: new Map(found.steps.map(({ position, answeredBy }) => [position, answeredBy])),
    item: { id: found.runItemId, runId: found.runId, attempt: found.attempt },
  };
  if (found.trajectory !== null) return { ...played, trajectory: Trajectory.parse(found.trajectory) };
  const base = await ctx.db.caseRevision.findUniqueOrThrow({
    where: { caseId_revision: { caseId, revision: baseRevision } },
    select: { trajectory: true },
  });
  const { instruction, steps } = Trajectory.parse(base.trajectory);
  const soFar = [...steps.slice(0, givenSteps), ...found.steps.map(({ step }) => Step.parse(step))];
  const trajectory: Trajectory = {
    instruction,
    steps: soFar,
    finalThought: null,
    finalAnswer: null,
    error: null,
  };
  return { ...played, trajectory };
}
