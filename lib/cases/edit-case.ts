import { recordAudit } from "#lib/auth/audit.ts";
import { summariseTrajectory } from "#lib/corpus/summarise-trajectory.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput, type Problem } from "#lib/errors/app-error.ts";
import { storableJson } from "#lib/llm/storable-text.ts";
import { invalidCalls } from "#lib/mending/call-problems.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { functionsOfVersion } from "#lib/tools/functions-of-version.ts";
import { caseConflict } from "./case-conflict.ts";
import { checkCase } from "./check-case.ts";
import { getCase } from "./get-case.ts";
import { settleTwins } from "./settle-twins.ts";
import type { CaseDetail, EditCase } from "./schemas.ts";

type Claimed = { revision: number; toolId: string; toolVersionId: string; decision: string };

/** Moves the case on by one revision, where it still is at the one that the writer saw. */
async function claimRevision(
  db: Transaction,
  id: string,
  input: EditCase,
  now: Date,
): Promise<Claimed | undefined> {
  const [claimed] = await db.$queryRaw<Claimed[]>`
    with seen as (
      select id, decision from cases where id = ${id}::uuid and revision = ${input.revision} and status <> 'simulating' and trashed_at is null for no key update
    )
    update cases c set revision = revision + 1, decision = 'pending', decided_at = null, updated_at = ${now},
      has_verdict = false, first_bad_step = null, first_bad_kind = null, train_mask = '{}'
    from seen where c.id = seen.id
    returning c.revision, c.tool_id as "toolId", c.tool_version_id as "toolVersionId", seen.decision`;
  return claimed;
}

/** @throws AppError "bad-input" that names each call which is new and which its function does not take */
async function refuseInvalid(
  db: Transaction,
  id: string,
  input: EditCase,
  trajectory: Trajectory,
  functions: readonly ToolFunction[],
): Promise<void> {
  const before = await db.caseRevision.findUniqueOrThrow({
    where: { caseId_revision: { caseId: id, revision: input.revision } },
    select: { trajectory: true },
  });
  const found = invalidCalls(Trajectory.parse(before.trajectory), trajectory, functions);
  if (found.length === 0) return;
  const problems = found.flatMap(({ step, problems: ofStep }) =>
    ofStep.map(({ kind, message }): Problem => ({
      at: `body.trajectory.steps.${step}.${kind === "unknown function" ? "action" : "actionInput"}`,
      code: kind.replaceAll(" ", "-"),
      message,
    })),
  );
  const steps = found.map(({ step }) => step + 1).join(", ");
  throw badInput(
    `The call of step ${steps} is not valid: mend it, or keep it as a draft. ${problems[0]?.message}`,
    problems,
  );
}

/**
 * Makes a new revision of a case, checks it, and points the case at it. The decision was about the
 * revision before: the case is pending again.
 * @throws AppError "not-found"; "conflict" with the case as it is where the revision is another; "bad-input" for
 * changed calls that are not valid, where these are to be refused
 */
export async function editCase(ctx: Context, id: string, input: EditCase): Promise<CaseDetail> {
  const isMade = await inTransaction(ctx.db, async (db) => {
    const now = ctx.now();
    const claimed = await claimRevision(db, id, input, now);
    if (!claimed) return false;
    const trajectory = Trajectory.parse(storableJson(input.trajectory));
    const { revision, toolId, toolVersionId } = claimed;
    const functions = await functionsOfVersion(db, toolVersionId);
    if (input.refuseInvalidCalls) await refuseInvalid(db, id, input, trajectory, functions);
    const revisionId = newId();
    await db.caseRevision.create({
      data: {
        id: revisionId,
        caseId: id,
        revision: claimed.revision,
        trajectory,
        reason: input.reason,
        actorId: ctx.actor.id,
        createdAt: now,
      },
    });
    const findings = await checkCase(db, { caseId: id, revision, toolId, trajectory }, functions);
    await db.case.update({
      where: { id },
      data: {
        currentRevisionId: revisionId,
        instruction: trajectory.instruction,
        status: trajectory.error === null ? "complete" : "failed",
        error: trajectory.error,
        findingKinds: [...new Set(findings.map((finding) => finding.kind))].toSorted(),
        ...summariseTrajectory(trajectory),
      },
    });
    if (input.dropDraft) await db.caseDraft.deleteMany({ where: { caseId: id, actorId: ctx.actor.id } });
    await recordAudit(
      { ...ctx, db },
      {
        action: "case.edited",
        subjectType: "case",
        subjectId: id,
        data: {
          revision: claimed.revision,
          previousRevision: input.revision,
          previousDecision: claimed.decision,
          reason: input.reason,
        },
      },
    );
    return true;
  });
  if (!isMade) throw await caseConflict(ctx, id, input.revision);
  await settleTwins(ctx.db, [id]);
  return getCase(ctx, id);
}
