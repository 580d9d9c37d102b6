import type { Context } from "#lib/db/context.ts";
import { apiWhere, newestToolJoin } from "./api-filter-sql.ts";
import type { ApiFacets, ApiFilter } from "./schemas.ts";

type Counted = { value: string; count: number };

/** Beside each filter, how many APIs it would leave: the other filters applied, its own not. */
export async function apiFacets(ctx: Context, filter: Partial<ApiFilter>): Promise<ApiFacets> {
  const [totals, category, tool] = await Promise.all([
    ctx.db.$queryRaw<{ total: number; matching: number }[]>`
      select count(*)::int as total, (count(*) filter (where ${apiWhere(filter)}))::int as matching
      from apis a ${newestToolJoin}`,
    ctx.db.$queryRaw<Counted[]>`
      select a.category as value, count(*)::int as count from apis a ${newestToolJoin}
      where ${apiWhere({ ...filter, category: [] })} group by 1 order by 1`,
    ctx.db.$queryRaw<Counted[]>`
      select coalesce(t.status, 'none') as value, count(*)::int as count from apis a ${newestToolJoin}
      where ${apiWhere({ ...filter, tool: [] })} group by 1 order by 2 desc, 1`,
  ]);
  const { total, matching } = totals[0] ?? { total: 0, matching: 0 };
  return { total, matching, category, tool };
}
