import { checkTrajectory } from "#lib/checks/check-trajectory.ts";
import type { Finding } from "#lib/checks/finding.ts";
import { rejectionOf } from "#lib/checks/rejection-of.ts";
import type { FindingKind } from "#lib/checks/schemas.ts";
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

type Ending = {
  /** A statement that goes with it; nothing is written where it has no row. */
  condition?: Prisma.Sql;
  /** What was found in the case beside the others. */
  alsoFound?: readonly Finding[];
  /** Kinds of finding for which Paddock itself rejects the case. */
  autoReject?: readonly FindingKind[];
};

/**
 * Revision 0, findings, narrow row and, where the run's rule says so, the rejection of a case that has none yet, in
 * one statement. @returns whether the case was ended
 */
export async function endCase(
  db: Database,
  caseId: string,
  trajectory: Trajectory,
  functions: ToolFunction[],
  now: Date,
  { condition = EVEN_SO, alsoFound = [], autoReject = [] }: Ending = {},
): Promise<boolean> {
  const findings = [...checkTrajectory(trajectory, functions), ...alsoFound].map((finding) =>
    Object.assign({ id: newId() }, finding),
  );
  const { isRejected, reasons, comment } = rejectionOf(findings, autoReject);
  const kinds = [...new Set(findings.map(({ kind }) => kind))].toSorted();
  const { stepCount, calls, callStyle, searchText } = summariseTrajectory(trajectory);
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
      insert into findings (id, case_id, revision, kind, severity, step, path, message, other_case_id)
      select f.id, r.case_id, 0, f.kind, f.severity, f.step, f.path, f.message, f."otherCaseId"
      from revision r, jsonb_to_recordset(${storableJsonText(findings)}::jsonb)
        as f(id uuid, kind text, severity text, step int, path text, message text, "otherCaseId" uuid)),
    rejected as (
      insert into reviews (id, case_id, revision, decision, reasons, comment, actor_id, created_at)
      select ${newId()}::uuid, r.case_id, 0, 'rejected', ${reasons}::text[], ${storableText(comment)}, ${machine.id}, ${at}
      from revision r where ${isRejected}::boolean returning id, case_id),
    audited as (
      insert into audit_events (id, actor_id, action, subject_type, subject_id, data, created_at)
      select ${newId()}::uuid, ${machine.id}, 'case.reviewed', 'case', case_id::text, jsonb_build_object('reviewId', id, 'revision', 0,
        'decision', 'rejected', 'previous', 'pending', 'reasons', ${reasons}::text[]), ${at}
      from rejected)
    update cases c set status = ${trajectory.error === null ? "complete" : "failed"}, revision = 0, current_revision_id = r.id,
      step_count = ${stepCount}::int, calls = ${calls}::text[], call_style = ${callStyle}, search_text = ${searchText}, finding_kinds = ${kinds}::text[],
      error = ${trajectory.error === null ? null : storableText(trajectory.error)}, updated_at = ${at},
      decision = case when ${isRejected}::boolean then 'rejected' else c.decision end,
      decided_at = case when ${isRejected}::boolean then ${at} else c.decided_at end
    from revision r where c.id = r.case_id returning c.id`,
  );
  return ended.length > 0;
}
