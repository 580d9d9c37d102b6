import type { Json } from "#lib/errors/json.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { FindingRow } from "#lib/cases/schemas.ts";
import { summariseTrajectory } from "#lib/corpus/summarise-trajectory.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { storableJson } from "./storable-json.ts";

export type PreparedCase = {
  importKey: string;
  toolId: string;
  toolVersionId: string;
  /** True where the tool has a newer version than the file's. */
  isStale: boolean;
  instructionId: string | null;
  position: number;
  toolName: string;
  category: string;
  trajectory: Trajectory;
  findings: FindingRow[];
};

/** Rows of one statement: enough to fill a round trip, little enough to hold. */
const ROWS_PER_STATEMENT = 500;
const CHARACTERS_PER_STATEMENT = 8_000_000;

function rowOf(prepared: PreparedCase): object {
  const { trajectory, findings } = prepared;
  const summary = summariseTrajectory(trajectory);
  return {
    id: newId(),
    revision_id: newId(),
    tool_id: prepared.toolId,
    tool_version_id: prepared.toolVersionId,
    instruction_id: prepared.instructionId,
    import_key: prepared.importKey,
    position: prepared.position,
    tool_name: prepared.toolName,
    category: prepared.category,
    instruction: trajectory.instruction,
    status: trajectory.error === null ? "complete" : "failed",
    step_count: summary.stepCount,
    calls: summary.calls,
    call_style: summary.callStyle,
    finding_kinds: [...new Set(findings.map(({ kind }) => kind))].toSorted(),
    is_stale: prepared.isStale,
    error: trajectory.error,
    search_text: summary.searchText,
    trajectory,
    findings: findings.map((finding) => ({ id: newId(), ...finding })),
  };
}

/** A message of a check may have cut a character in two, which would make the database refuse the whole batch. */
function storableRow(row: object): string {
  const text = JSON.stringify(row);
  const { value, isMended } = storableJson(row as Json, text);
  return isMended ? JSON.stringify(value) : text;
}

/** @returns how many were new; one whose import key is there already changes nothing */
async function storeRows(ctx: Context, rows: string[], importId: string): Promise<number> {
  const stored = await ctx.db.$queryRaw<{ count: number }[]>`
    with incoming as (
      select * from jsonb_to_recordset(${`[${rows.join(",")}]`}::jsonb) as r(
        id uuid, revision_id uuid, tool_id uuid, tool_version_id uuid, instruction_id uuid, import_key text,
        position int, tool_name text, category text, instruction text, status text, step_count int, calls text[], call_style text,
        finding_kinds text[], is_stale boolean, error text, search_text text, trajectory jsonb, findings jsonb)
    ), made as (
      insert into cases (id, tool_id, tool_version_id, instruction_id, import_id, import_key, position, tool_name,
                         category, instruction, status, model, revision, current_revision_id, step_count, calls, call_style,
                         finding_kinds, is_stale, error, search_text, created_at, updated_at)
      select id, tool_id, tool_version_id, instruction_id, ${importId}::uuid, import_key, position, tool_name,
             category, instruction, status, 'imported', 0, revision_id, step_count, calls, call_style,
             finding_kinds, is_stale, error, search_text, ${ctx.now()}, ${ctx.now()}
      from incoming
      on conflict (import_key) do nothing
      returning id
    ), revisions as (
      insert into case_revisions (id, case_id, revision, trajectory, reason, actor_id, created_at)
      select i.revision_id, i.id, 0, i.trajectory, 'Imported', ${ctx.actor.id}, ${ctx.now()}
      from incoming i join made using (id)
    ), found as (
      insert into findings (id, case_id, revision, kind, severity, step, path, message)
      select f.id, i.id, 0, f.kind, f.severity, f.step, f.path, f.message
      from incoming i join made using (id)
      cross join lateral jsonb_to_recordset(i.findings)
        as f(id uuid, kind text, severity text, step int, path text, message text)
    )
    select count(*)::int as count from made`;
  return stored[0]?.count ?? 0;
}

/** Stores cases with their revision 0 and findings. */
export async function storeCases(
  ctx: Context,
  cases: readonly PreparedCase[],
  importId: string,
): Promise<{ created: number; unchanged: number }> {
  let created = 0;
  let rows: string[] = [];
  let size = 0;
  const store = async (): Promise<void> => {
    if (rows.length > 0) created += await storeRows(ctx, rows, importId);
    rows = [];
    size = 0;
  };
  for (const prepared of cases) {
    const row = storableRow(rowOf(prepared));
    rows.push(row);
    size += row.length;
    if (rows.length >= ROWS_PER_STATEMENT || size >= CHARACTERS_PER_STATEMENT) await store();
  }
  await store();
  return { created, unchanged: cases.length - created };
}
