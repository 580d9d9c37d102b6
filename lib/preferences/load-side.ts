import { loadBranch } from "#lib/branches/load-branch.ts";
import { findingRowOf } from "#lib/cases/finding-row.ts";
import { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import type { ComparisonSide } from "./schemas.ts";
import { type SideKey, sideKey } from "./side-key.ts";

const caseSelect = {
  toolId: true,
  toolVersionId: true,
  toolName: true,
  model: true,
  status: true,
  instruction: true,
  error: true,
  revision: true,
} as const;

type Played = Pick<ComparisonSide, "trajectory" | "findings" | "status" | "model" | "givenSteps">;

async function loadPlayed(ctx: Context, caseId: string, number: number): Promise<Played> {
  const { givenSteps, model, status, findings, trajectory } = await loadBranch(ctx, caseId, number);
  return { givenSteps, model, status, findings, trajectory };
}

async function loadRevision(ctx: Context, caseId: string, revision: number, model: string): Promise<Played> {
  const [found, findings] = await Promise.all([
    ctx.db.caseRevision.findUnique({
      where: { caseId_revision: { caseId, revision } },
      select: { trajectory: true },
    }),
    ctx.db.finding.findMany({ where: { caseId, revision }, orderBy: { id: "asc" } }),
  ]);
  if (!found) throw notFound(`revision ${revision} of the case`, caseId);
  const trajectory = Trajectory.parse(found.trajectory);
  const status = trajectory.error === null ? "complete" : "failed";
  return { givenSteps: null, model, status, trajectory, findings: findings.map(findingRowOf) };
}

async function loadSteps(
  ctx: Context,
  caseId: string,
  of: { model: string; instruction: string; error: string | null },
): Promise<Played> {
  const stored = await ctx.db.caseStep.findMany({ where: { caseId }, orderBy: { position: "asc" } });
  const steps = stored.map(({ step }) => Step.parse(step));
  const { instruction, error, model } = of;
  return {
    givenSteps: null,
    model,
    status: "simulating",
    findings: [],
    trajectory: { instruction, steps, finalThought: null, finalAnswer: null, error },
  };
}

/** What a key stands for, whole; the case as it is now is spelt as its revision. @throws AppError "not-found" */
export async function loadSide(ctx: Context, of: SideKey): Promise<ComparisonSide> {
  const { caseId } = of;
  const found = await ctx.db.case.findUnique({ where: { id: caseId }, select: caseSelect });
  if (!found) throw notFound("case", caseId);
  const { toolId, toolVersionId, toolName } = found;
  const now = found.revision < 0 ? null : found.revision;
  const revision = of.branch === null ? (of.revision ?? now) : null;
  const played =
    of.branch !== null
      ? await loadPlayed(ctx, caseId, of.branch)
      : revision === null
        ? await loadSteps(ctx, caseId, found)
        : await loadRevision(ctx, caseId, revision, found.model);
  return {
    key: sideKey({ caseId, revision, branch: of.branch }),
    caseId,
    revision,
    branch: of.branch,
    toolId,
    toolVersionId,
    toolName,
    currentRevision: found.revision,
    ...played,
  };
}
