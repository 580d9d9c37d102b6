import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

/**
 * Pauses running runs that have used up their budget, with a note that says so; calls under way are finished and
 * recorded. Looked at every second, so a budget is overrun by what a second costs. @returns how many were paused
 */
export async function stopSpentRuns(db: Database): Promise<number> {
  return db.$executeRaw(Prisma.sql`
    with budgeted as (
      select id, (input->'budget'->>'costMicroUsd')::bigint * budget_rounds as cost, (input->'budget'->>'tokens')::bigint * budget_rounds as tokens
      from runs where status = 'running' and input->'budget' is not null),
    used as (
      select b.id, b.cost, b.tokens, coalesce(sum(m.cost_micro_usd), 0) as used_cost,
        coalesce(sum(m.prompt_tokens + m.completion_tokens), 0) as used_tokens
      from budgeted b left join model_calls m on m.run_id = b.id group by b.id, b.cost, b.tokens)
    update runs r set status = 'paused',
      note = case when u.used_cost >= u.cost then 'Its budget of $' || round(u.cost / 1000000.0, 2) || ' is used up.'
        else 'Its budget of ' || u.tokens || ' tokens is used up.' end || ' Resuming allows the same again.'
    from used u where r.id = u.id and r.status = 'running' and (u.used_cost >= u.cost or u.used_tokens >= u.tokens)`);
}
