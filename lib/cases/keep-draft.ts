import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { storableJsonText, storableText } from "#lib/llm/storable-text.ts";
import type { DraftDetail, DraftInput } from "./schemas.ts";

/**
 * Keeps what a person has typed into a case so far, over what was kept before; one draft a person and case.
 * @throws AppError "not-found" where the case has no such revision
 */
export async function keepDraft(ctx: Context, caseId: string, input: DraftInput): Promise<DraftDetail> {
  const now = ctx.now();
  const kept = await ctx.db.$executeRaw`
    insert into case_drafts (case_id, actor_id, revision, trajectory, reason, updated_at)
    select r.case_id, ${ctx.actor.id}, r.revision, ${storableJsonText(input.trajectory)}::jsonb, ${storableText(input.reason)}, ${now}
    from case_revisions r where r.case_id = ${caseId}::uuid and r.revision = ${input.revision}
    on conflict (case_id, actor_id) do update
      set revision = excluded.revision, trajectory = excluded.trajectory, reason = excluded.reason, updated_at = excluded.updated_at`;
  if (kept === 0) throw notFound(`revision ${input.revision} of the case`, caseId);
  return { ...input, updatedAt: now.toISOString() };
}
