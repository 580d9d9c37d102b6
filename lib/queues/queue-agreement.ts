import { agreementOf, type Opinion, type OtherOpinion } from "#lib/agreement/agreement-of.ts";
import type { Agreement } from "#lib/agreement/schemas.ts";
import { JudgeKind } from "#lib/checks/schemas.ts";
import type { Context } from "#lib/db/context.ts";

/** The rater that stands for Paddock's own checks. */
const CHECKS = "checks";

/**
 * Each review that is done. Its first bad step is what its author said of the steps of that revision last; who
 * approved and marked none has said that there is none.
 */
function opinionsOf(ctx: Context, queueId: string): Promise<Opinion[]> {
  return ctx.db.$queryRaw<Opinion[]>`
    select p.case_id as "caseId", p.holder_id as "personId", p.decision, p.reasons,
      case when v.id is not null then coalesce(v.first_bad_step::text, 'none')
        when p.decision = 'approved' then 'none' end as "firstBadStep"
    from queue_places p left join lateral (
      select v.id, v.first_bad_step from step_verdicts v
      where v.case_id = p.case_id and v.revision = p.revision and v.actor_id = p.holder_id and v.undoes_id is null
        and not exists (select 1 from step_verdicts u where u.undoes_id = v.id)
      order by v.id desc limit 1
    ) v on true
    where p.queue_id = ${queueId}::uuid and p.state = 'done' order by p.position, p.slot`;
}

function decidedOf(ctx: Context, queueId: string): Promise<{ caseId: string; decision: string }[]> {
  return ctx.db.$queryRaw`
    select q.case_id as "caseId", r.decision from queue_cases q join reviews r on r.id = q.review_id
    where q.queue_id = ${queueId}::uuid`;
}

/** What judges and checks make of the revisions that were decided: a judge, by its newest verdict, approves with every mark Yes. */
function othersOf(ctx: Context, queueId: string): Promise<OtherOpinion[]> {
  return ctx.db.$queryRaw<OtherOpinion[]>`
    select q.case_id as "caseId", ${CHECKS} as rater,
      not exists (select 1 from findings f where f.case_id = r.case_id and f.revision = r.revision
        and f.severity = 'error' and f.kind <> all(${JudgeKind.options}::text[])) as "isGood"
    from queue_cases q join reviews r on r.id = q.review_id where q.queue_id = ${queueId}::uuid
    union all
    select "caseId", rater, "isGood" from (
      select distinct on (q.case_id, j.model) q.case_id as "caseId", j.model as rater,
        not exists (select 1 from jsonb_each_text(j.result) mark where mark.value <> 'Yes') as "isGood"
      from queue_cases q join reviews r on r.id = q.review_id
        join judgements j on j.case_id = r.case_id and j.revision = r.revision and j.rubric = 'verdict'
      where q.queue_id = ${queueId}::uuid
        and not exists (select 1 from jsonb_each_text(j.result) mark where mark.value is null)
      order by q.case_id, j.model, j.id desc
    ) newest`;
}

/** How far the people of a queue agree with each other, and with judges and checks. */
export async function queueAgreement(ctx: Context, queueId: string): Promise<Agreement> {
  const [opinions, decided, others] = await Promise.all([
    opinionsOf(ctx, queueId),
    decidedOf(ctx, queueId),
    othersOf(ctx, queueId),
  ]);
  const decisions = new Map(decided.map(({ caseId, decision }) => [caseId, decision]));
  return agreementOf({ opinions, decided: decisions, others }, queueId);
}
