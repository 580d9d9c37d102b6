import type { Finding } from "#lib/checks/finding.ts";
import type { TrajectorySummary } from "#lib/corpus/summarise-trajectory.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { machine } from "#lib/db/context.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { storableJsonText } from "#lib/llm/storable-text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { lockItems } from "./lock-items.ts";
import type { endColumns } from "./settle-item.ts";

/** How a case ends, as it is written: its revision 0, its findings, its narrow row, and the item that made it. */
export type CaseEnding = TrajectorySummary & {
  caseId: string;
  /** Null where the case ends by itself: its item was ended before. */
  item: ({ id: string; claim: string } & ReturnType<typeof endColumns>) | null;
  trajectory: Trajectory;
  findings: (Finding & { id: string })[];
  findingKinds: string[];
  /** Null where the run's rule does not reject it. */
  rejection: { reviewId: string; auditId: string; reasons: readonly string[]; comment: string } | null;
  revisionId: string;
  at: string;
};

type Outcome = { isEnded: boolean } | { error: unknown };

const rowOf = ({ item, rejection, trajectory, ...rest }: CaseEnding): object => ({
  ...rest,
  trajectory,
  status: trajectory.error === null ? "complete" : "failed",
  error: trajectory.error,
  itemId: item?.id,
  claim: item?.claim,
  itemStatus: item?.status,
  itemError: item?.error,
  note: item?.note,
  diedAt: item?.diedAt,
  ...rejection,
});

/** Those whose item is still in the hands of its claim (or that have none), in one statement. @returns the ids of the cases that ended */
async function write(db: Database, endings: readonly CaseEnding[]): Promise<Set<string>> {
  const rows = storableJsonText(endings.map(rowOf));
  const ended = await queryRows<{ id: string }>(
    db,
    "end-cases",
    Prisma.sql`
    with asked as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as a("caseId" uuid, "itemId" uuid, claim text, "itemStatus" text, "itemError" jsonb,
        note text, "diedAt" timestamptz, at timestamptz, "revisionId" uuid, trajectory jsonb, findings jsonb, "findingKinds" text[],
        "reviewId" uuid, "auditId" uuid, reasons text[], comment text, status text, error text, "stepCount" int, calls text[],
        "callStyle" text, "searchText" text)),
    items as materialized (${lockItems(Prisma.sql`id in (select "itemId" from asked)`)}),
    met as (
      update run_items i set status = a."itemStatus", finished_at = a.at, claim = null, died_at = a."diedAt", error = a."itemError", note = a.note
      from asked a, items l where i.id = l.id and i.id = a."itemId" and i.claim = a.claim and i.status = 'running' returning i.id),
    open as materialized (
      select id, revision from cases where id in (select "caseId" from asked) order by id for no key update),
    revisions as (
      insert into case_revisions (id, case_id, revision, trajectory, reason, actor_id, created_at)
      select a."revisionId", a."caseId", 0, a.trajectory, 'simulated', ${machine.id}, a.at
      from asked a join open on open.id = a."caseId" and open.revision = -1
      where a."itemId" is null or a."itemId" in (select met.id from met)
      returning id, case_id),
    ending as materialized (select a.* from asked a where a."revisionId" in (select revisions.id from revisions)),
    found as (
      insert into findings (id, case_id, revision, kind, severity, step, path, message, other_case_id)
      select f.id, e."caseId", 0, f.kind, f.severity, f.step, f.path, f.message, f."otherCaseId"
      from ending e, jsonb_to_recordset(e.findings)
        as f(id uuid, kind text, severity text, step int, path text, message text, "otherCaseId" uuid)),
    rejected as (
      insert into reviews (id, case_id, revision, decision, reasons, comment, actor_id, created_at)
      select e."reviewId", e."caseId", 0, 'rejected', e.reasons, e.comment, ${machine.id}, e.at
      from ending e where e."reviewId" is not null),
    audited as (
      insert into audit_events (id, actor_id, action, subject_type, subject_id, data, created_at)
      select e."auditId", ${machine.id}, 'case.reviewed', 'case', e."caseId"::text, jsonb_build_object('reviewId', e."reviewId", 'revision', 0,
        'decision', 'rejected', 'previous', 'pending', 'reasons', e.reasons), e.at
      from ending e where e."reviewId" is not null)
    update cases c set status = e.status, revision = 0, current_revision_id = e."revisionId", step_count = e."stepCount", calls = e.calls,
      call_style = e."callStyle", search_text = e."searchText", finding_kinds = e."findingKinds", error = e.error, updated_at = e.at,
      decision = case when e."reviewId" is null then c.decision else 'rejected' end,
      decided_at = case when e."reviewId" is null then c.decided_at else e.at end
    from ending e where c.id = e."caseId" returning c.id`,
  );
  return new Set(ended.map(({ id }) => id));
}

/** One that cannot be written must not take the others with it. */
async function writeEach(db: Database, endings: readonly CaseEnding[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const ending of endings) {
    const outcome = await write(db, [ending]).then(
      (ended) => ({ isEnded: ended.has(ending.caseId) }),
      (error: unknown) => ({ error }),
    );
    outcomes.push(outcome);
  }
  return outcomes;
}

const gathered = gatherWrites(
  async (db: Database, endings: CaseEnding[]): Promise<Outcome[]> => {
    try {
      const ended = await write(db, endings);
      return endings.map(({ caseId }) => ({ isEnded: ended.has(caseId) }));
    } catch (error) {
      return endings.length === 1 ? [{ error }] : writeEach(db, endings);
    }
  },
  { everyMs: 50, batchMax: 50 },
);

/** Ends the case, in one statement with those that end at the same moment. @returns whether it was ended: not where its claim is lost, or it has a revision */
export async function writeEnding(db: Database, ending: CaseEnding): Promise<boolean> {
  const outcome = await gathered(db, ending);
  if ("error" in outcome) throw outcome.error;
  return outcome.isEnded;
}
