import type { Context } from "#lib/db/context.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ToolFacets, ToolFilter } from "./schemas.ts";
import { toolWhere } from "./tool-filter-sql.ts";

type Count = { value: string; count: number };
type Totals = { total: number; matching: number };

/** How many tools there are, match, and would match with each value of a filter (the other filters applied). */
export async function toolFacets(ctx: Context, filter: ToolFilter): Promise<ToolFacets> {
  const counted = (column: "status" | "category"): Promise<Count[]> => ctx.db.$queryRaw<Count[]>`
    select t.${Prisma.raw(column)} as value, count(*)::int as count from tools t
    where ${toolWhere(filter, column)} group by 1 order by 2 desc, 1`;
  const [totals] = await ctx.db.$queryRaw<Totals[]>`
    select count(*)::int as total, count(*) filter (where ${toolWhere(filter)})::int as matching from tools t`;
  const [status, category] = [await counted("status"), await counted("category")];
  return { total: totals?.total ?? 0, matching: totals?.matching ?? 0, status, category };
}
