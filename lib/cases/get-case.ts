import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { compareGolden } from "#lib/checks/golden/compare-golden.ts";
import { traceArguments } from "#lib/checks/grounding/trace-arguments.ts";
import { functionsOfVersion } from "#lib/tools/functions-of-version.ts";
import { reviewRowOf } from "#lib/review/review-row.ts";
import { stepVerdictRowOf } from "#lib/review/step-verdict-row.ts";
import { isBlindFor } from "#lib/queues/blind-cases.ts";
import { answeredBy } from "./answered-by.ts";
import { blindDetail } from "./blind-detail.ts";
import { caseRowOf, caseRowSelect } from "./case-row-sql.ts";
import { judgementsOf } from "./judgements-of.ts";
import { findingRowOf } from "./finding-row.ts";
import { modelCallSummaryOf, modelCallSummarySelect } from "./model-call-summary.ts";
import type { CaseDetail } from "./schemas.ts";

const select = {
  ...caseRowSelect,
  currentRevision: { select: { trajectory: true } },
  tool: { select: { name: true, description: true, currentVersionId: true } },
  toolVersion: { select: { id: true, version: true } },
  instructionRow: { select: { goldenAnswer: true } },
  reviews: { orderBy: { id: "asc" } },
  revisions: {
    select: { revision: true, reason: true, actorId: true, createdAt: true },
    orderBy: { revision: "asc" },
  },
  drafts: { select: { actorId: true, revision: true, updatedAt: true }, orderBy: { updatedAt: "desc" } },
} as const;

/** The stored steps of a case that has no revision yet: it is simulated, or was broken off. */
async function trajectoryUnderWay(
  ctx: Context,
  id: string,
  instruction: string,
  error: string | null,
): Promise<Trajectory> {
  const stored = await ctx.db.caseStep.findMany({
    where: { caseId: id },
    orderBy: { position: "asc" },
    select: { step: true },
  });
  return {
    instruction,
    steps: stored.map(({ step }) => Step.parse(step)),
    finalThought: null,
    finalAnswer: null,
    error,
  };
}

/**
 * A case with everything that its page shows: the trajectory of its current revision (while it is
 * simulated, the steps so far) and the functions of the tool version it was made with. What others said of it is left
 * out for a reviewer of a blind queue whose own review is not in yet.
 * @throws AppError "not-found"
 */
export async function getCase(ctx: Context, id: string): Promise<CaseDetail> {
  const found = await ctx.db.case.findUnique({ where: { id }, select });
  if (!found) throw notFound("case", id);
  const trajectory = found.currentRevision
    ? Trajectory.parse(found.currentRevision.trajectory)
    : await trajectoryUnderWay(ctx, id, found.instruction, found.error);
  const findings = await ctx.db.finding.findMany({
    where: { caseId: id, revision: found.revision },
    orderBy: [{ step: "asc" }, { id: "asc" }],
  });
  const verdicts = await ctx.db.stepVerdict.findMany({
    where: { caseId: id, revision: found.revision },
    orderBy: { id: "asc" },
  });
  const modelCalls = await ctx.db.modelCall.findMany({
    where: { caseId: id },
    select: modelCallSummarySelect,
    orderBy: [{ itemAttempt: "asc" }, { sequence: "asc" }, { tryNumber: "asc" }],
  });
  const functions = await functionsOfVersion(ctx.db, found.toolVersion.id);
  const compared = await ctx.db.caseSignature.findUnique({
    where: { caseId: id },
    select: { clusterId: true },
  });
  const whole: CaseDetail = {
    ...caseRowOf(found),
    isBlind: false,
    steps: trajectory.steps,
    answeredBy: await answeredBy(ctx, id, trajectory.steps),
    finalThought: trajectory.finalThought,
    finalAnswer: trajectory.finalAnswer,
    error: trajectory.error ?? found.error,
    toolVersion: found.toolVersion.version,
    tool: {
      id: found.toolId,
      name: found.tool.name,
      description: found.tool.description,
      functions,
      hasNewerVersion:
        found.tool.currentVersionId !== null && found.tool.currentVersionId !== found.toolVersion.id,
    },
    findings: findings.map(findingRowOf),
    sources: traceArguments(trajectory, functions),
    judgements: await judgementsOf(ctx.db, id, found.revision),
    reviews: found.reviews.map(reviewRowOf),
    verdicts: verdicts.map(stepVerdictRowOf),
    drafts: found.drafts.map((draft) => ({
      ...draft,
      updatedAt: draft.updatedAt.toISOString(),
      isMine: draft.actorId === ctx.actor.id,
    })),
    revisions: found.revisions.map((revision) => ({
      ...revision,
      createdAt: revision.createdAt.toISOString(),
    })),
    modelCalls: modelCalls.map(modelCallSummaryOf),
    goldenAnswer: found.instructionRow?.goldenAnswer ?? null,
    golden: compareGolden(found.instructionRow?.goldenAnswer, trajectory.steps, functions),
    clusterId: compared?.clusterId ?? null,
  };
  return (await isBlindFor(ctx, id)) ? blindDetail(whole, ctx.actor.id) : whole;
}
