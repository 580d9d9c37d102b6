import { whyNot } from "#lib/auth/permissions.ts";
import type { Actor, Context } from "#lib/db/context.ts";
import { Decision } from "#lib/review/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Who looks after queues sees everything; who may not review has no review of their own to keep free. */
const seesAll = (actor: Actor): boolean =>
  whyNot(actor, "curate") === null || whyNot(actor, "review") !== null;

/**
 * Whether a case still waits, in a blind queue, for a review that the actor could give and has not given.
 * A key is nobody's reviewer and would show its maker what is hidden from them: it waits until all reviews are there.
 */
const isBlindTo = (actor: Actor, caseId: Prisma.Sql): Prisma.Sql => Prisma.sql`exists (
  select 1 from queue_cases qc join review_queues q on q.id = qc.queue_id
  where qc.case_id = ${caseId} and qc.state = 'open' and q.is_blind and q.status = 'open'
    and (${actor.isKey === true} or cardinality(q.reviewer_ids) = 0 or ${actor.id} = any(q.reviewer_ids))
    and not exists (
      select 1 from queue_places own
      where own.queue_id = qc.queue_id and own.case_id = qc.case_id and own.holder_id = ${actor.id} and own.state = 'done'
    )
)`;

/**
 * Of these cases, those of which whoever asks is not to know yet what others said: in a blind queue, until their own
 * review is in. With each, what they decided of it themselves.
 */
export async function blindAmong(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  if (caseIds.length === 0 || seesAll(ctx.actor)) return new Map();
  const blind = await ctx.db.$queryRaw<{ id: string; own: string | null }[]>`
    select asked.id, (
      select r.decision from reviews r
      where r.case_id = asked.id and r.actor_id = ${ctx.actor.id} and r.undoes_id is null
        and not exists (select 1 from reviews u where u.undoes_id = r.id)
      order by r.id desc limit 1
    ) as own
    from unnest(${caseIds}::uuid[]) as asked(id) where ${isBlindTo(ctx.actor, Prisma.sql`asked.id`)}`;
  return new Map(blind.map(({ id, own }) => [id, own === null ? "pending" : Decision.parse(own)]));
}

/** Whether whoever asks is not to know yet what others said of a case. */
export const isBlindFor = async (ctx: Context, caseId: string): Promise<boolean> =>
  (await blindAmong(ctx, [caseId])).size > 0;

/** The cases in one's inbox of which one is not to know yet what others say. */
export async function blindInInbox(ctx: Context): Promise<string[]> {
  if (seesAll(ctx.actor)) return [];
  const found = await ctx.db.$queryRaw<{ id: string }[]>`
    select told.id from (select distinct case_id as id from inbox_items where person_id = ${ctx.actor.id} and case_id is not null) told
    where ${isBlindTo(ctx.actor, Prisma.sql`told.id`)}`;
  return found.map(({ id }) => id);
}
