import { recordAudit } from "#lib/auth/audit.ts";
import { caseConflict } from "#lib/cases/case-conflict.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput, conflict, type Problem } from "#lib/errors/app-error.ts";
import { keepVerdict, type LockedCase, lockVerdicts } from "./lock-verdicts.ts";
import type { StepVerdictInput, StepVerdictRow } from "./schemas.ts";
import { standingVerdict } from "./standing-verdict.ts";
import { stepVerdictRowOf } from "./step-verdict-row.ts";

function placeProblems(input: StepVerdictInput, { stepCount, hasAnswer }: LockedCase): Problem[] {
  const placeCount = stepCount + (hasAnswer ? 1 : 0);
  const places: [at: string, step: number | null][] = [
    ["body.firstBadStep", input.firstBadStep],
    ...input.flags.map(({ step }, index) => [`body.flags.${index}.step`, step] satisfies [string, number]),
  ];
  const problems = places.flatMap(([at, step]): Problem[] =>
    step === null || step < placeCount
      ? []
      : [
          {
            at,
            code: "no-such-step",
            message: `There is no place ${step}: the last one is ${placeCount - 1}.`,
          },
        ],
  );
  const steps = input.flags.map(({ step }) => step);
  if (new Set(steps).size < steps.length)
    problems.push({ at: "body.flags", code: "repeated", message: "A step is named more than once." });
  return problems;
}

/**
 * Says of a revision which step is the first bad one, and which steps count for training. It takes the place of the
 * verdict before, which stays on record.
 * @throws AppError "not-found"; "bad-input" for a step that is not there; "conflict" with the case as it is where the
 * revision is another, or where another verdict counts than the writer saw
 */
export async function giveVerdict(
  ctx: Context,
  caseId: string,
  input: StepVerdictInput,
): Promise<StepVerdictRow> {
  const given = await inTransaction(ctx.db, async (db) => {
    const locked = await lockVerdicts(db, caseId);
    if (locked?.revision !== input.revision) return "stale";
    const before = standingVerdict(locked.verdicts);
    if (input.seenId !== undefined && input.seenId !== (before?.id ?? null)) return "overtaken";
    const problems = placeProblems(input, locked);
    if (problems.length > 0) throw badInput("The verdict names steps that the case does not have.", problems);
    const made = await db.stepVerdict.create({
      data: {
        // Made under the lock, so that verdicts of a case sort by id as they were given.
        id: newId(),
        caseId,
        revision: input.revision,
        firstBadStep: input.firstBadStep,
        kind: input.kind,
        flags: input.flags,
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
      },
    });
    await keepVerdict(db, caseId, locked, input);
    const { revision, firstBadStep, kind, flags } = input;
    await recordAudit(
      { ...ctx, db },
      {
        action: "case.steps-judged",
        subjectType: "case",
        subjectId: caseId,
        data: { verdictId: made.id, revision, firstBadStep, kind, flags },
      },
    );
    return stepVerdictRowOf(made);
  });
  if (given === "stale") throw await caseConflict(ctx, caseId, input.revision);
  if (given === "overtaken")
    throw conflict("Somebody else judged the steps meanwhile.", await getCase(ctx, caseId));
  return given;
}
