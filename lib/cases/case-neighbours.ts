import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { caseWhere } from "./case-filter-sql.ts";
import { beyondPlace, caseOrder, orderBySql, placeKeySql, type CasePlace } from "./case-order.ts";
import { countCasesSql } from "./kept-counts.ts";
import type { CaseFilter, CaseNeighbours, CaseSort } from "./schemas.ts";

export type NeighboursQuery = { filter: Partial<CaseFilter>; sort: CaseSort };

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
  const where = caseWhere(query.filter);
  const [place] = await ctx.db.$queryRaw<(CasePlace & { isInList: boolean })[]>`
    select c.id, ${placeKeySql(order)} as key, (${where}) as "isInList" from cases c where c.id = ${id}::uuid`;
  if (!place) throw notFound("case", id);
  const neighbour = (side: "after" | "before"): Prisma.Sql => Prisma.sql`
    (select c.id from cases c where ${where} and ${beyondPlace(order, place, side)}
     order by ${orderBySql(order, side === "before")} limit 1)`;
  const ahead = place.isInList
    ? Prisma.sql`(select count(*)::int from cases c where ${where} and ${beyondPlace(order, place, "before")})`
    : Prisma.sql`null::int`;
  const [found] = await ctx.db.$queryRaw<
    { previousId: string | null; nextId: string | null; ahead: number | null; total: number }[]
  >`
    select ${neighbour("before")} as "previousId", ${neighbour("after")} as "nextId", ${ahead} as ahead,
      (${countCasesSql(query.filter)})::int as total`;
  return {
    previousId: found?.previousId ?? null,
    nextId: found?.nextId ?? null,
    position: found?.ahead === null || found === undefined ? null : found.ahead + 1,
    total: found?.total ?? 0,
  };
}
