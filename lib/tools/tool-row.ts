import { z } from "zod";
import { ProblemItem } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { ToolStatus, type ToolRow } from "./schemas.ts";

/** A row as it is read with `toolColumns`. */
export type FoundTool = Omit<ToolRow, "problems" | "updatedAt" | "status"> & {
  problems: unknown;
  updatedAt: Date;
  status: string;
  runId: string | null;
};

/** Columns of `tools t` that a row shows. */
export const toolColumns = Prisma.sql`
  t.id, t.api_id as "apiId", t.name, t.category, t.description, t.link, t.status, t.version, t.run_id as "runId",
  t.function_count as "functionCount", t.problems, t.updated_at as "updatedAt",
  (select count(*)::int from instructions i where i.tool_id = t.id) as "instructionCount",
  (select count(*)::int from cases c where c.tool_id = t.id and c.trashed_at is null) as "caseCount"`;

const Problems = z.array(ProblemItem);

/** @throws where the stored row is not what the schema promises */
export function toolRowOf(found: FoundTool): ToolRow {
  const { runId: _, ...row } = found;
  return {
    ...row,
    status: ToolStatus.parse(found.status),
    problems: Problems.parse(found.problems),
    updatedAt: found.updatedAt.toISOString(),
  };
}
