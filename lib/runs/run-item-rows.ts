import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { RunError, RunItemRow } from "./schemas.ts";

type Row = Omit<RunItemRow, "status" | "error" | "startedAt" | "finishedAt"> & {
  status: string;
  error: unknown;
  startedAt: Date | null;
  finishedAt: Date | null;
};

/** Items in the order of their run, each with the steps stored so far and the last function called. */
export async function runItemRows(db: Database, where: Prisma.Sql, limit: number): Promise<RunItemRow[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select i.id, i.position, i.label, i.status, i.api_id as "apiId", i.tool_id as "toolId", t.name as "toolName",
      i.instruction_id as "instructionId", i.case_id as "caseId", i.error, i.note, i.started_at as "startedAt", i.finished_at as "finishedAt",
      case when i.case_id is null then null else coalesce(last.position + 1, branch.given_steps, 0) end as "stepCount", last.action as "lastCall"
    from run_items i
      left join tools t on t.id = i.tool_id
      left join lateral (
        select b.id, b.given_steps from case_branches b where b.run_item_id = i.id order by b.attempt desc limit 1) branch on true
      left join lateral (
        select s.position, s.step->>'action' as action from case_steps s where s.case_id = i.case_id and branch.id is null
        union all select s.position, s.step->>'action' from branch_steps s where s.branch_id = branch.id
        order by position desc limit 1) last on true
    where ${where} order by i.position limit ${limit}`);
  return rows.map((row) =>
    Object.assign(row, {
      status: RunItemRow.shape.status.parse(row.status),
      error: row.error === null ? null : RunError.parse(row.error),
      startedAt: row.startedAt?.toISOString() ?? null,
      finishedAt: row.finishedAt?.toISOString() ?? null,
    }),
  );
}
