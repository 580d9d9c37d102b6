import { CaseStatus, type CaseRow } from "./schemas.ts";
import { CallStyle } from "#lib/corpus/call-style.ts";
import { AskedStyle } from "#lib/instructions/schemas.ts";
import { Protocol } from "#lib/simulation/settings.ts";
import { Decision } from "#lib/review/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** The narrow columns of a case, for `from cases c`. */
export const caseRowColumns = Prisma.raw(
  `c.id, c.tool_id as "toolId", c.tool_name as "toolName", c.category, c.instruction, c.status, c.decision, c.behaviour,
   c.protocol, c.asked_style as "askedStyle", c.call_style as "callStyle",
   c.revision, c.step_count as "stepCount", c.calls, c.finding_kinds as "findingKinds", c.is_stale as "isStale", c.tags, c.assignee_ids as "assigneeIds", c.trashed_at as "trashedAt", c.error,
   c.model, c.run_id as "runId", c.created_at as "createdAt"`,
);

/** The same columns, as Prisma's client selects them. */
export const caseRowSelect = {
  id: true,
  toolId: true,
  toolName: true,
  category: true,
  instruction: true,
  status: true,
  decision: true,
  behaviour: true,
  protocol: true,
  askedStyle: true,
  callStyle: true,
  revision: true,
  stepCount: true,
  calls: true,
  findingKinds: true,
  isStale: true,
  tags: true,
  assigneeIds: true,
  trashedAt: true,
  error: true,
  model: true,
  runId: true,
  createdAt: true,
} as const satisfies Prisma.CaseSelect;

/** As the database gives it; every writer holds to the words of a column that knows only some. */
type Worded = "status" | "decision" | "protocol" | "askedStyle" | "callStyle";
export type CaseRecord = Omit<CaseRow, "createdAt" | "trashedAt" | Worded> & {
  [column in Worded]: string;
} & {
  createdAt: Date;
  trashedAt: Date | null;
};

export function caseRowOf(record: CaseRecord): CaseRow {
  return {
    id: record.id,
    toolId: record.toolId,
    toolName: record.toolName,
    category: record.category,
    instruction: record.instruction,
    status: CaseStatus.parse(record.status),
    decision: Decision.parse(record.decision),
    behaviour: record.behaviour,
    protocol: record.protocol === "" ? null : Protocol.parse(record.protocol),
    askedStyle: record.askedStyle === "" ? null : AskedStyle.parse(record.askedStyle),
    callStyle: CallStyle.parse(record.callStyle),
    revision: record.revision,
    stepCount: record.stepCount,
    calls: record.calls,
    findingKinds: record.findingKinds,
    isStale: record.isStale,
    tags: record.tags,
    assigneeIds: record.assigneeIds,
    trashedAt: record.trashedAt?.toISOString() ?? null,
    error: record.error,
    model: record.model,
    runId: record.runId,
    createdAt: record.createdAt.toISOString(),
  };
}
