import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput, conflict } from "#lib/errors/app-error.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { commonSteps } from "#lib/mending/common-steps.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { loadSide } from "./load-side.ts";
import { pairKey } from "./pair-key.ts";
import { preferenceRows } from "./preference-rows.ts";
import type { KeepPreference, PreferenceRow, TrajectoryRef } from "./schemas.ts";
import type { SideKey } from "./side-key.ts";
import { whyNotPaired } from "./why-not-paired.ts";

const keyOf = (ref: TrajectoryRef): SideKey => ({ revision: null, branch: null, ...ref });

/**
 * Keeps which of two trajectories is better.
 * @throws AppError "not-found"; "bad-input" where they make no pair, or the better one has no answer; "conflict" with
 * what stands where whoever says so has said it of this pair already
 */
export async function keepPreference(ctx: Context, input: KeepPreference): Promise<PreferenceRow> {
  const [chosen, rejected] = [
    await loadSide(ctx, keyOf(input.chosen)),
    await loadSide(ctx, keyOf(input.rejected)),
  ];
  const reason = whyNotPaired(chosen, rejected);
  if (reason !== null) throw badInput(reason, [{ at: "body", code: "no-pair", message: reason }]);
  if (chosen.status !== "complete") {
    const message = "The better one failed: nobody should learn to do as it did.";
    throw badInput(message, [{ at: "body.chosen", code: "failed", message }]);
  }
  const id = newId();
  const key = pairKey(chosen.key, rejected.key);
  await inTransaction(ctx.db, async (db) => {
    const { count } = await db.preference.createMany({
      data: [
        {
          id,
          toolId: chosen.toolId,
          toolVersionId: chosen.toolVersionId,
          instruction: chosen.trajectory.instruction,
          commonSteps: commonSteps(chosen.trajectory.steps, rejected.trajectory.steps),
          chosenCaseId: chosen.caseId,
          chosenRevision: chosen.revision,
          chosenBranch: chosen.branch,
          rejectedCaseId: rejected.caseId,
          rejectedRevision: rejected.revision,
          rejectedBranch: rejected.branch,
          pairKey: key,
          isBlind: input.isBlind,
          reason: storableText(input.reason),
          actorId: ctx.actor.id,
          createdAt: ctx.now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      const where = Prisma.sql`p.pair_key = ${key} and p.actor_id = ${ctx.actor.id} and p.undone_at is null`;
      const [standing] = await preferenceRows({ ...ctx, db }, where, 1);
      throw conflict("You have chosen of these two already: take that back to choose anew.", standing);
    }
    await recordAudit(
      { ...ctx, db },
      {
        action: "preference.kept",
        subjectType: "preference",
        subjectId: id,
        data: { chosen: chosen.key, rejected: rejected.key, isBlind: input.isBlind },
      },
    );
  });
  const [kept] = await preferenceRows(ctx, Prisma.sql`p.id = ${id}::uuid`, 1);
  if (!kept) throw new Error(`preference ${id} is gone`);
  return kept;
}
