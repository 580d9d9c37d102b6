import { trainMask } from "#lib/corpus/train-mask.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { StepVerdictRow } from "./schemas.ts";
import { stepVerdictRowOf } from "./step-verdict-row.ts";

export type LockedCase = {
  revision: number;
  stepCount: number;
  hasAnswer: boolean;
  /** On its current revision, oldest first. */
  verdicts: StepVerdictRow[];
};

/** Holds a case until the transaction ends, so that verdicts on it are given one after the other. */
export async function lockVerdicts(tx: Transaction, caseId: string): Promise<LockedCase | null> {
  const [seen] = await tx.$queryRaw<Omit<LockedCase, "verdicts">[]>`
    select c.revision, jsonb_array_length(r.trajectory -> 'steps') as "stepCount",
           r.trajectory ->> 'finalAnswer' is not null as "hasAnswer"
    from cases c join case_revisions r on r.id = c.current_revision_id
    where c.id = ${caseId}::uuid and c.status <> 'simulating' for no key update of c`;
  if (!seen) return null;
  const stored = await tx.stepVerdict.findMany({
    where: { caseId, revision: seen.revision },
    orderBy: { id: "asc" },
  });
  return { ...seen, verdicts: stored.map(stepVerdictRowOf) };
}

/** Writes what counts now to the narrow row, where filters and exports read it. */
export async function keepVerdict(
  tx: Transaction,
  caseId: string,
  locked: LockedCase,
  counts: Pick<StepVerdictRow, "firstBadStep" | "kind" | "flags"> | null,
): Promise<void> {
  const mask = trainMask(counts, locked.stepCount + (locked.hasAnswer ? 1 : 0));
  await tx.case.update({
    where: { id: caseId },
    data: {
      hasVerdict: counts !== null,
      firstBadStep: counts?.firstBadStep ?? null,
      firstBadKind: counts?.kind ?? null,
      trainMask: mask.every(Boolean) ? [] : mask,
    },
  });
}
