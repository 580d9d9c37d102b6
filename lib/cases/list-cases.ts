import type { Context } from "#lib/db/context.ts";
import { queryRowsOnce } from "#lib/db/query-rows.ts";
import type { Page } from "#lib/http/page.ts";
import { blindAmong } from "#lib/queues/blind-cases.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { unjudged } from "./blind-detail.ts";
import { beyondPlace, caseOrder, orderBySql, placeKeySql, readCursor, writeCursor } from "./case-order.ts";
import { caseRowColumns, caseRowOf, type CaseRecord } from "./case-row-sql.ts";
import { narrowedWhere } from "./narrowed-where.ts";
import type { CaseRow, ListCasesQuery } from "./schemas.ts";

/**
 * One page of the filtered, sorted list, without trajectories.
 * @throws AppError "bad-input" for a cursor that does not belong to this list
 */
export async function listCases(ctx: Context, query: ListCasesQuery): Promise<Page<CaseRow>> {
  const order = caseOrder(query.sort);
  const beyond =
    query.cursor === undefined
      ? Prisma.empty
      : Prisma.sql`and ${beyondPlace(order, readCursor(query.sort, query.cursor), "after")}`;
  const where = await narrowedWhere(ctx, query);
  const records = await queryRowsOnce<CaseRecord & { placeKey: string | null }>(
    ctx.db,
    Prisma.sql`
    select ${caseRowColumns}, ${placeKeySql(order)} as "placeKey"
    from cases c where ${where} ${beyond}
    order by ${orderBySql(order)} limit ${query.limit + 1}`,
  );
  const items = records.slice(0, query.limit);
  const last = records.length > query.limit ? items.at(-1) : undefined;
  const blind = await blindAmong(
    ctx,
    items.map(({ id }) => id),
  );
  return {
    items: items.map((record) => {
      const row = caseRowOf(record);
      const own = blind.get(row.id);
      return own === undefined ? row : { ...row, decision: own, findingKinds: unjudged(row.findingKinds) };
    }),
    nextCursor: last ? writeCursor(query.sort, { key: last.placeKey, id: last.id }) : null,
  };
}
