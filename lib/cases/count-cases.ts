import type { Context } from "#lib/db/context.ts";
import { caseWhere } from "./case-filter-sql.ts";
import { FOUND_MAX, tallyOf } from "./kept/tally-of.ts";
import type { CaseFilter } from "./schemas.ts";

/** How many cases match; at least so many where a search finds more than are counted. */
export async function countCases(
  ctx: Context,
  filter: Partial<CaseFilter>,
): Promise<{ count: number; isAtLeast: boolean }> {
  const { tally, isAtLeast } = await tallyOf(ctx, filter);
  if (!isAtLeast) return { count: tally.matching(), isAtLeast };
  const [found] = await ctx.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select 1 from cases c where ${caseWhere(filter)} limit ${FOUND_MAX}) found`;
  return { count: found?.count ?? 0, isAtLeast: (found?.count ?? 0) === FOUND_MAX };
}
