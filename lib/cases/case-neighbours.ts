import type { Context } from "#lib/db/context.ts";
import { queryRowsOnce } from "#lib/db/query-rows.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { beyondKeptWhere, caseWhere } from "./case-filter-sql.ts";
import { beyondPlace, caseOrder, orderBySql, placeKeySql, type CasePlace } from "./case-order.ts";
import { countCases } from "./count-cases.ts";
import { countAhead } from "./kept/count-ahead.ts";
import { tallyOf } from "./kept/tally-of.ts";
import { narrowedWhere } from "./narrowed-where.ts";
import type { CaseFilter, CaseNeighbours, CaseSort } from "./schemas.ts";

export type NeighboursQuery = {
  filter: Partial<CaseFilter>;
  sort: CaseSort;
  /** How many of those that follow are wanted; left out: only the next one. */
  ahead?: number;
};

/**
 * What stands before and after a case in the filtered, sorted list; also for a case that has just
 * left it (a decision was made), so that a reviewer goes on where they were.
 * @throws AppError "not-found"
 */
export async function caseNeighbours(
  ctx: Context,
  id: string,
  query: NeighboursQuery,
): Promise<CaseNeighbours> {
  const order = caseOrder(query.sort);
  const where = await narrowedWhere(ctx, query.filter);
  const [place] = await queryRowsOnce<CasePlace & { isInList: boolean }>(
    ctx.db,
    Prisma.sql`select c.id, ${placeKeySql(order)} as key, (${where}) as "isInList" from cases c where c.id = ${id}::uuid`,
  );
  if (!place) throw notFound("case", id);
  const beyond = (side: "after" | "before", limit: number): Prisma.Sql => Prisma.sql`
    (select c.id from cases c where ${where} and ${beyondPlace(order, place, side)}
     order by ${orderBySql(order, side === "before")} limit ${limit})`;
  const { ahead = 0 } = query;
  const [[found], position, { count: total }] = await Promise.all([
    queryRowsOnce<{ previousId: string | null; aheadIds: string[] }>(
      ctx.db,
      Prisma.sql`select ${beyond("before", 1)} as "previousId", array${beyond("after", Math.max(1, ahead))} as "aheadIds"`,
    ),
    place.isInList ? positionOf(ctx, place, query) : null,
    countCases(ctx, query.filter),
  ]);
  const aheadIds = found?.aheadIds ?? [];
  const near = { previousId: found?.previousId ?? null, nextId: aheadIds[0] ?? null, position, total };
  return ahead > 0 ? { ...near, aheadIds } : near;
}

/** Place in the list, from 1: by the kept counts where the list is by age, else counted. */
async function positionOf(
  ctx: Context,
  place: CasePlace,
  { filter, sort }: NeighboursQuery,
): Promise<number> {
  const order = caseOrder(sort);
  if (order.key === null && beyondKeptWhere(filter) === null) {
    const { table, tally } = await tallyOf(ctx, filter);
    return countAhead(table, tally, place.id, order.isDescending) + 1;
  }
  const [found] = await ctx.db.$queryRaw<{ ahead: number }[]>`
    select count(*)::int as ahead from cases c where ${caseWhere(filter)} and ${beyondPlace(order, place, "before")}`;
  return (found?.ahead ?? 0) + 1;
}
