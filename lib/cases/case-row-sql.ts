import { CaseStatus, type CaseRow } from "./schemas.ts";
import { Decision } from "#lib/review/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** The narrow columns of a case, for `from cases c`. */
export const caseRowColumns = Prisma.raw(
  `c.id, c.tool_id as "toolId", c.tool_name as "toolName", c.category, c.instruction, c.status, c.decision, c.behaviour,
   c.revision, c.step_count as "stepCount", c.calls, c.finding_kinds as "findingKinds", c.is_stale as "isStale", c.error,
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
  revision: true,
  stepCount: true,
  calls: true,
  findingKinds: true,
  isStale: true,
  error: true,
  model: true,
  runId: true,
  createdAt: true,
} as const satisfies Prisma.CaseSelect;

/** As the database gives it; status and decision are held to their words by every writer. */
export type CaseRecord = Omit<CaseRow, "createdAt" | "status" | "decision"> & {
  status: string;
  decision: string;
  createdAt: Date;
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
    revision: record.revision,
    stepCount: record.stepCount,
    calls: record.calls,
    findingKinds: record.findingKinds,
    isStale: record.isStale,
    error: record.error,
    model: record.model,
    runId: record.runId,
    createdAt: record.createdAt.toISOString(),
  };
}
