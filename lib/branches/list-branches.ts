import { z } from "zod";
import { FindingRow } from "#lib/cases/schemas.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { BranchRow } from "./schemas.ts";

const Stored = z.object({
  ...BranchRow.shape,
  findings: z.array(FindingRow),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});

/** The branches of a case, oldest first; those under way with the steps so far. @throws AppError "not-found" */
export async function listBranches(ctx: Context, caseId: string): Promise<{ items: BranchRow[] }> {
  const isThere = await ctx.db.case.count({ where: { id: caseId } });
  if (isThere === 0) throw notFound("case", caseId);
  const rows = await ctx.db.$queryRaw`
    select b.case_id as "caseId", b.number, b.base_revision as "baseRevision", b.given_steps as "givenSteps", b.endpoint,
      b.model, b.status, r.status as "runStatus", b.run_id as "runId", b.trajectory->>'error' as error, b.findings,
      coalesce(jsonb_array_length(b.trajectory->'steps'),
        b.given_steps + (select count(*) from branch_steps s where s.branch_id = b.id))::int as "stepCount",
      b.actor_id as "actorId", b.created_at as "createdAt", b.finished_at as "finishedAt"
    from case_branches b join runs r on r.id = b.run_id where b.case_id = ${caseId}::uuid order by b.number`;
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
