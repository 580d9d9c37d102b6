import type { Context } from "#lib/db/context.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { caseWhere, isAnsweredByKeptCounts } from "./case-filter-sql.ts";
import type { CaseFilter } from "./schemas.ts";

/** A read that finds more deltas than this waiting folds them first. */
const FOLD_ABOVE_DELTAS = 2_000;

/** The columns that the kept counts know. */
export const keptColumns = Prisma.raw(
  "decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count",
);

/** A table expression, alias it `c`: one row per combination, `n` cases each; a combination may appear more than once. */
export const keptCountsSource = Prisma.sql`
  (select ${keptColumns}, count as n from case_facet_counts union all select ${keptColumns}, count from case_facet_deltas)`;

/** SQL of the number of cases that match, by the kept counts where they know it. */
export function countCasesSql(filter: Partial<CaseFilter>): Prisma.Sql {
  const where = caseWhere(filter);
  return isAnsweredByKeptCounts(filter)
    ? Prisma.sql`select coalesce(sum(c.n), 0)::bigint from ${keptCountsSource} c where ${where}`
    : Prisma.sql`select count(*)::bigint from cases c where ${where}`;
}

/** Keeps the kept counts quick to read; changes no figure. */
export async function foldKeptCounts(ctx: Context): Promise<void> {
  await ctx.db.$queryRaw`
    select case when (select count(*) from (select 1 from case_facet_deltas limit ${FOLD_ABOVE_DELTAS + 1}) waiting) > ${FOLD_ABOVE_DELTAS}
      then paddock_fold_case_facets() else 0 end as folded`;
}
