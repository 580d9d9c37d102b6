import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { cutPage, placeCursor } from "#lib/http/cursors.ts";
import type { Page } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { apiWhere, newestToolJoin } from "./api-filter-sql.ts";
import type { ApiRow, ListApisQuery } from "./schemas.ts";

/** Category, name and id of the last row of the page before. */
const place = placeCursor(z.tuple([z.string(), z.string(), z.uuid()]));

type Found = Omit<ApiRow, "tool"> & { toolId: string | null; toolStatus: string | null };

/** One page of the catalogue, by category and name. @throws AppError "bad-input" for a cursor of another list */
export async function listApis(ctx: Context, query: ListApisQuery): Promise<Page<ApiRow>> {
  const from = place.read(query.cursor);
  const beyond = from
    ? Prisma.sql`and (a.category, a.name, a.id) > (${from[0]}, ${from[1]}, ${from[2]}::uuid)`
    : Prisma.empty;
  const found = await ctx.db.$queryRaw<Found[]>`
    select a.id, a.name, a.description, a.link, a.category, a.auth, a.https, a.cors,
           t.id as "toolId", t.status as "toolStatus"
    from apis a ${newestToolJoin}
    where ${apiWhere(query)} ${beyond}
    order by a.category, a.name, a.id limit ${query.limit + 1}`;
  const rows = found.map(({ toolId, toolStatus, ...row }) => ({
    ...row,
    tool: toolId === null || toolStatus === null ? null : { id: toolId, status: toolStatus },
  }));
  return cutPage(rows, query.limit, (row) => place.write([row.category, row.name, row.id]));
}
