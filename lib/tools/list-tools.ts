import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { cutPage, placeCursor } from "#lib/http/cursors.ts";
import type { Page } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ListToolsQuery, ToolRow } from "./schemas.ts";
import { toolWhere } from "./tool-filter-sql.ts";
import { toolColumns, toolRowOf, type FoundTool } from "./tool-row.ts";

/** Category, name and id of the last row of the page before. */
const place = placeCursor(z.tuple([z.string(), z.string(), z.uuid()]));

/** One page of the tools, by category and name. @throws AppError "bad-input" for a cursor of another list */
export async function listTools(ctx: Context, query: ListToolsQuery): Promise<Page<ToolRow>> {
  const from = place.read(query.cursor);
  const beyond = from
    ? Prisma.sql`and (t.category, t.name, t.id) > (${from[0]}, ${from[1]}, ${from[2]}::uuid)`
    : Prisma.empty;
  const found = await ctx.db.$queryRaw<FoundTool[]>`
    select ${toolColumns} from tools t
    where ${toolWhere(query)} ${beyond}
    order by t.category, t.name, t.id limit ${query.limit + 1}`;
  const rows = found.map(toolRowOf);
  return cutPage(rows, query.limit, (row) => place.write([row.category, row.name, row.id]));
}
