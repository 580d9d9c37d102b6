import { z } from "zod";
import { FindingRow } from "#lib/cases/schemas.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { BranchRow } from "./schemas.ts";

const Stored = z.object({
  ...BranchRow.shape,
  findings: z.array(FindingRow),
  tokens: z.coerce.number(),
  costMicroUsd: z.coerce.number(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});

/** The branches of a case, oldest first; those under way with the steps so far. @throws AppError "not-found" */
export async function listBranches(ctx: Context, caseId: string): Promise<{ items: BranchRow[] }> {
  const isThere = await ctx.db.case.count({ where: { id: caseId } });
  if (isThere === 0) throw notFound("case", caseId);
  const rows = await ctx.db.$queryRaw`
    select b.case_id as "caseId", b.number, b.base_revision as "baseRevision", b.given_steps as "givenSteps", b.endpoint,
      b.model, b.status, coalesce(used.tokens, 0) as tokens, coalesce(used.cost, 0) as "costMicroUsd",
      case when i.status = 'failed' and i.attempt = b.attempt then jsonb_build_object('code', coalesce(i.error->>'code', 'unknown'),
        'endpoint', (select m.endpoint from model_calls m where m.run_item_id = i.id and m.outcome = i.error->>'code'
          order by m.item_attempt desc, m.sequence desc limit 1),
        'toolId', i.tool_id, 'isDead', i.died_at is not null) end as failure,
      r.status as "runStatus", b.run_id as "runId", b.trajectory->>'error' as error, b.findings,
      coalesce(jsonb_array_length(b.trajectory->'steps'),
        b.given_steps + (select count(*) from branch_steps s where s.branch_id = b.id))::int as "stepCount",
      b.actor_id as "actorId", b.created_at as "createdAt", b.finished_at as "finishedAt"
    from case_branches b join runs r on r.id = b.run_id join run_items i on i.id = b.run_item_id
    left join lateral (select sum(m.prompt_tokens + m.completion_tokens) as tokens, sum(m.cost_micro_usd) as cost
      from model_calls m where m.run_item_id = b.run_item_id and m.item_attempt = b.attempt) used on true
    where b.case_id = ${caseId}::uuid order by b.number`;
  const items = z
    .array(Stored)
    .parse(rows)
    .map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
    }));
  return { items };
}
