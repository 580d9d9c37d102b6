import { recordAudit } from "#lib/auth/audit.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import { keepVerdict, lockVerdicts } from "./lock-verdicts.ts";
import type { StepVerdictRow, UndoStepVerdict } from "./schemas.ts";
import { standingVerdict } from "./standing-verdict.ts";
import { stepVerdictRowOf } from "./step-verdict-row.ts";

/**
 * Takes back the verdict that counts: the one before it counts again. An undo is on record like a verdict.
 * @throws AppError "not-found"; "conflict" with the case as it is where another verdict counts by now
 */
export async function undoVerdict(
  ctx: Context,
  caseId: string,
  { verdictId }: UndoStepVerdict,
): Promise<StepVerdictRow> {
  const undone = await inTransaction(ctx.db, async (db) => {
    const locked = await lockVerdicts(db, caseId);
    const standing = locked && standingVerdict(locked.verdicts);
    if (!locked || standing?.id !== verdictId) return null;
    const before = standingVerdict(locked.verdicts.filter(({ id }) => id !== verdictId));
    const made = await db.stepVerdict.create({
      data: {
        id: newId(),
        caseId,
        revision: locked.revision,
        firstBadStep: before?.firstBadStep ?? null,
        kind: before?.kind ?? null,
        flags: before?.flags ?? [],
        undoesId: verdictId,
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
      },
    });
    await keepVerdict(db, caseId, locked, before);
    await recordAudit(
      { ...ctx, db },
      {
        action: "case.verdict-undone",
        subjectType: "case",
        subjectId: caseId,
        data: { verdictId: made.id, undoesId: verdictId, revision: locked.revision },
      },
    );
    return stepVerdictRowOf(made);
  });
  if (undone) return undone;
  const known = await ctx.db.stepVerdict.findFirst({
    where: { id: verdictId, caseId },
    select: { id: true },
  });
  if (!known) throw notFound("verdict on this case", verdictId);
  throw conflict(
    "That verdict is no longer the one that counts: it was taken back, or another one or another revision came after it.",
    await getCase(ctx, caseId),
  );
}
