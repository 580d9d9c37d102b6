import type { Context } from "#lib/db/context.ts";
import { caseWhere } from "./case-filter-sql.ts";
import { FOUND_MAX, tallyOf, type CountedCases } from "./kept/tally-of.ts";
import type { CaseFilter } from "./schemas.ts";

/** How many of the cases that a filter found match it, FOUND_MAX at most where it found more than were counted. */
export async function countFound(
  ctx: Context,
  filter: Partial<CaseFilter>,
  { tally, isAtLeast }: CountedCases,
): Promise<number> {
  const matching = tally.matching();
  // Where all that were counted match, so many do; where the filter leaves some of them out, it is asked of the rest.
  if (!isAtLeast || matching >= FOUND_MAX) return matching;
  const [found] = await ctx.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select 1 from cases c where ${caseWhere(filter)} limit ${FOUND_MAX}) found`;
  return found?.count ?? 0;
}

/** How many cases match; at least so many where a search finds more than are counted. */
export async function countCases(
  ctx: Context,
  filter: Partial<CaseFilter>,
): Promise<{ count: number; isAtLeast: boolean }> {
  const found = await tallyOf(ctx, filter);
  const count = await countFound(ctx, filter, found);
  return { count, isAtLeast: found.isAtLeast && count >= FOUND_MAX };
}
