import { settleJudgement } from "#lib/checks/judge/settle-judgement.ts";
import { JudgeSample, Rubric } from "#lib/checks/judge/schemas.ts";
import { JudgeKind } from "#lib/checks/schemas.ts";
import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableJson } from "#lib/llm/storable-text.ts";
import { keepFindingKinds } from "./keep-finding-kinds.ts";

export type Judged = { caseId: string; revision: number; runId: string; model: string };

/**
 * Stores what the samples of a judge said of a revision, and what follows from the newest judgement of each rubric as
 * findings. A second delivery of the same run's judgement changes nothing.
 */
export async function keepJudgements(
  tx: Transaction,
  { caseId, revision, runId, model }: Judged,
  given: readonly { rubric: Rubric; samples: JudgeSample[] }[],
  now: Date,
): Promise<void> {
  await tx.judgement.createMany({
    data: given.map(({ rubric, samples }) => {
      const { marks, isDisputed } = settleJudgement(rubric, samples);
      const said = { samples: storableJson(samples) ?? [], result: marks };
      return { id: newId(), caseId, revision, runId, model, rubric, isDisputed, createdAt: now, ...said };
    }),
    skipDuplicates: true,
  });
  const newest = await tx.judgement.findMany({
    where: { caseId, revision },
    orderBy: { id: "desc" },
    distinct: ["rubric"],
  });
  const findings = newest.flatMap(
    ({ rubric, samples }) =>
      settleJudgement(Rubric.parse(rubric), JudgeSample.array().parse(samples)).findings,
  );
  await tx.finding.deleteMany({ where: { caseId, revision, kind: { in: JudgeKind.options } } });
  await tx.finding.createMany({
    data: findings.map(({ kind, severity, message }) => ({
      id: newId(),
      caseId,
      revision,
      kind,
      severity,
      message,
    })),
  });
  await keepFindingKinds(tx, [caseId]);
}
