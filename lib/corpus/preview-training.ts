import { notFound } from "#lib/errors/app-error.ts";
import type { Context } from "#lib/db/context.ts";
import { isBlindFor } from "#lib/queues/blind-cases.ts";
import { standingVerdict } from "#lib/review/standing-verdict.ts";
import { stepVerdictRowOf } from "#lib/review/step-verdict-row.ts";
import { exportTool } from "./export/export-tools.ts";
import { promptToolOf } from "./formats/toolalpaca-training/prompt-tool.ts";
import { writePair, writeSpans } from "./formats/toolalpaca-training/write-pair.ts";
import { ExportInput, type TrainingPreview } from "./schemas.ts";
import { placeCountOf, trainMask as maskOf } from "./train-mask.ts";
import { Trajectory } from "./trajectory.ts";

/** What one's own verdict alone would mask. */
async function ownMask(
  ctx: Context,
  caseId: string,
  revision: number,
  trajectory: Trajectory,
): Promise<boolean[]> {
  const own = await ctx.db.stepVerdict.findMany({
    where: { caseId, revision, actorId: ctx.actor.id },
    orderBy: { id: "asc" },
  });
  return maskOf(standingVerdict(own.map(stepVerdictRowOf)), placeCountOf(trajectory));
}

/**
 * A case as an export of training pairs with its default options would write it: what is trained on, and what is context.
 * Where the export leaves it out, the spans are what they would be, and `excluded` says why.
 * @throws AppError "not-found"
 */
export async function previewTraining(ctx: Context, caseId: string): Promise<TrainingPreview> {
  const found = await ctx.db.case.findUnique({
    where: { id: caseId },
    select: {
      toolId: true,
      revision: true,
      trainMask: true,
      currentRevision: { select: { trajectory: true } },
    },
  });
  if (!found) throw notFound("case", caseId);
  const { revision } = found;
  const tool = found.currentRevision ? await exportTool(ctx, found.toolId) : null;
  if (!tool || !found.currentRevision)
    return { revision, spans: [], excluded: "it is not complete, or its tool has no document" };
  const trajectory = Trajectory.parse(found.currentRevision.trajectory);
  const trainMask = (await isBlindFor(ctx, caseId))
    ? await ownMask(ctx, caseId, revision, trajectory)
    : found.trainMask;
  const { options } = ExportInput.parse({ format: "toolalpaca-training" });
  const prompt = promptToolOf(tool.part);
  const written = writePair(prompt, trajectory, options, trainMask);
  const [texts, trained] = writeSpans(prompt, trajectory, trainMask);
  return {
    revision,
    spans: texts.map((text, index) => ({ text, isTrained: trained[index] ?? false })),
    excluded: written.ok ? null : written.reason,
  };
}
