import { recordAudit } from "#lib/auth/audit.ts";
import { touchedWhere } from "#lib/bulk/touched-where.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { storableJson, storableText } from "#lib/llm/storable-text.ts";
import type { BulkReview, BulkReviewResult } from "./schemas.ts";

/**
 * One decision on many cases, each at the revision that it has now; all or none.
 * @throws AppError "bad-input"; "conflict" with `{count}` where another number of cases than the
 * person was told would be decided (cases still being simulated cannot be)
 */
export async function bulkReview(ctx: Context, input: BulkReview): Promise<BulkReviewResult> {
  const where = touchedWhere("decide", input);
  return inTransaction(ctx.db, async (db) => {
    // Locked in the order of ids, so that two bulk decisions wait for each other instead of deadlocking.
    const seen = await db.$queryRaw<{ id: string; revision: number; decision: string }[]>`
      select c.id, c.revision, c.decision from cases c where ${where} order by c.id for no key update`;
    if (seen.length !== input.expectedCount) {
      throw conflict(`${seen.length} cases would be decided now, not ${input.expectedCount}.`, {
        count: seen.length,
      });
    }
    const now = ctx.now();
    const ids = seen.map((one) => one.id);
    const reasons = input.reasons.map(storableText);
    await db.$executeRaw`
      update cases set decision = ${input.decision}, decided_at = ${now}, updated_at = ${now} where id = any(${ids}::uuid[])`;
    await db.$executeRaw`
      insert into reviews (id, case_id, revision, decision, previous, reasons, comment, actor_id, created_at)
      select made.id, made.case_id, made.revision, ${input.decision}, made.previous, ${reasons}::text[], ${storableText(input.comment)}, ${ctx.actor.id}, ${now}
      from unnest(${ids.map(() => newId())}::uuid[], ${ids}::uuid[], ${seen.map((one) => one.revision)}::int[], ${seen.map((one) => one.decision)}::text[])
        as made(id, case_id, revision, previous)`;
    const id = newId();
    await recordAudit(
      { ...ctx, db },
      {
        action: "cases.bulk-reviewed",
        subjectType: "bulk-review",
        subjectId: id,
        data: {
          count: seen.length,
          decision: input.decision,
          reasons,
          ...(input.ids === undefined ? { filter: storableJson(input.filter) } : { ids: input.ids }),
        },
      },
    );
    return { id, reviewed: seen.length };
  });
}
