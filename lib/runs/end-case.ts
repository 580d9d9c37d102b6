import { checkTrajectory } from "#lib/checks/check-trajectory.ts";
import { summariseTrajectory } from "#lib/corpus/summarise-trajectory.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { machine } from "#lib/db/context.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableJsonText, storableText } from "#lib/llm/storable-text.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { Prisma } from "#prisma/generated/client.ts";

const EVEN_SO = Prisma.sql`select 1`;

/**
 * Revision 0, findings and narrow row of a case that has none yet, in one statement.
 * @param condition a statement that goes with it; nothing is written where it has no row
 * @returns whether the case was ended
 */
export async function endCase(
  db: Database,
  caseId: string,
  trajectory: Trajectory,
  functions: ToolFunction[],
  now: Date,
  condition: Prisma.Sql = EVEN_SO,
): Promise<boolean> {
  const findings = checkTrajectory(trajectory, functions).map((finding) =>
    Object.assign({ id: newId() }, finding),
  );
  const kinds = [...new Set(findings.map(({ kind }) => kind))].toSorted();
  const { stepCount, calls, searchText } = summariseTrajectory(trajectory);
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const ended = await queryRows(
    db,
    condition === EVEN_SO ? "end-case" : "settle-and-end-case",
    Prisma.sql`
    with met as (${condition}),
    revision as (
      insert into case_revisions (id, case_id, revision, trajectory, reason, actor_id, created_at)
      select ${newId()}::uuid, c.id, 0, ${storableJsonText(trajectory)}::jsonb, 'simulated', ${machine.id}, ${at}
      from cases c, met where c.id = ${caseId}::uuid and c.revision = -1
      returning id, case_id),
    found as (
      insert into findings (id, case_id, revision, kind, severity, step, path, message)
      select f.id, r.case_id, 0, f.kind, f.severity, f.step, f.path, f.message
      from revision r, jsonb_to_recordset(${storableJsonText(findings)}::jsonb)
        as f(id uuid, kind text, severity text, step int, path text, message text))
    update cases c set status = ${trajectory.error === null ? "complete" : "failed"}, revision = 0, current_revision_id = r.id,
      step_count = ${stepCount}::int, calls = ${calls}::text[], search_text = ${searchText}, finding_kinds = ${kinds}::text[],
      error = ${trajectory.error === null ? null : storableText(trajectory.error)}, updated_at = ${at}
    from revision r where c.id = r.case_id returning c.id`,
  );
  return ended.length > 0;
}
