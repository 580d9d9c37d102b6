import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { caseOrder, readCursor, beyondPlace, writeCursor } from "./case-order.ts";
import { caseRowColumns, caseRowOf, type CaseRecord } from "./case-row-sql.ts";
import { FindingRow, StaleOutcome, type ListStaleQuery, type StalePage } from "./schemas.ts";
import { staleOutcome } from "./stale-outcome.ts";

type Found = CaseRecord & {
  toolVersion: number;
  outcome: string;
  broke: unknown;
  mended: unknown;
  checkedAt: Date | null;
};

const Findings = z.array(FindingRow);

/**
 * A tool's cases that were made with an older version of its document, the newest first, and how they came through
 * the checks against the newest.
 * @throws AppError "not-found"; "bad-input" for a cursor that does not belong to this list
 */
export async function listStale(ctx: Context, toolId: string, query: ListStaleQuery): Promise<StalePage> {
  const tool = await ctx.db.tool.findUnique({ where: { id: toolId }, select: { version: true } });
  if (!tool) throw notFound("tool", toolId);
  const stale = Prisma.sql`c.tool_id = ${toolId}::uuid and c.is_stale and c.trashed_at is null`;
  const ofOutcome =
    query.outcome === undefined ? Prisma.empty : Prisma.sql`and ${staleOutcome} = ${query.outcome}`;
  const beyond =
    query.cursor === undefined
      ? Prisma.empty
      : Prisma.sql`and ${beyondPlace(caseOrder("newest"), readCursor("newest", query.cursor), "after")}`;
  const found = await ctx.db.$queryRaw<Found[]>`
    select ${caseRowColumns}, v.version as "toolVersion", ${staleOutcome} as outcome,
      k.broke, k.mended, k.checked_at as "checkedAt"
    from cases c join tool_versions v on v.id = c.tool_version_id left join stale_checks k on k.case_id = c.id
    where ${stale} ${ofOutcome} ${beyond} order by c.id desc limit ${query.limit + 1}`;
  const sums = await ctx.db.$queryRaw<{ outcome: string; count: number }[]>`
    select s.outcome, count(*)::int as count from (select ${staleOutcome} as outcome from cases c where ${stale}) s group by 1`;
  const countOf = (outcome: StaleOutcome): number => sums.find((one) => one.outcome === outcome)?.count ?? 0;
  const items = found.slice(0, query.limit);
  const last = found.length > query.limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => {
      const outcome = StaleOutcome.parse(row.outcome);
      const isChecked = outcome !== "unchecked";
      return {
        ...caseRowOf(row),
        toolVersion: row.toolVersion,
        outcome,
        broke: isChecked ? Findings.parse(row.broke) : [],
        mended: isChecked ? Findings.parse(row.mended) : [],
        checkedAt: isChecked && row.checkedAt ? row.checkedAt.toISOString() : null,
      };
    }),
    nextCursor: last ? writeCursor("newest", { key: null, id: last.id }) : null,
    counts: { passed: countOf("passed"), broke: countOf("broke"), unchecked: countOf("unchecked") },
    toolVersion: tool.version,
  };
}
