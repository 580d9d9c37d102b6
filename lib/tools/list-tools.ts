import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { safeParseJson } from "#lib/errors/json.ts";
import type { Page } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ListToolsQuery, ToolRow } from "./schemas.ts";
import { toolWhere } from "./tool-filter-sql.ts";
import { toolColumns, toolRowOf, type FoundTool } from "./tool-row.ts";

/** Category, name and id of the last row of the page before. */
const Place = z.tuple([z.string(), z.string(), z.uuid()]);

function readCursor(cursor: string): z.infer<typeof Place> {
  const parsed = safeParseJson(Buffer.from(cursor, "base64url").toString("utf8"));
  const place = Place.safeParse(parsed.ok ? parsed.value : null);
  if (!place.success)
    throw badInput("The cursor is not one that the list of tools gave: start again without it.");
  return place.data;
}

const writeCursor = (row: ToolRow): string =>
  Buffer.from(JSON.stringify([row.category, row.name, row.id])).toString("base64url");

/** One page of the tools, by category and name. @throws AppError "bad-input" for a cursor of another list */
export async function listTools(ctx: Context, query: ListToolsQuery): Promise<Page<ToolRow>> {
  const place = query.cursor === undefined ? null : readCursor(query.cursor);
  const beyond = place
    ? Prisma.sql`and (t.category, t.name, t.id) > (${place[0]}, ${place[1]}, ${place[2]}::uuid)`
    : Prisma.empty;
  const found = await ctx.db.$queryRaw<FoundTool[]>`
    select ${toolColumns} from tools t
    where ${toolWhere(query)} ${beyond}
    order by t.category, t.name, t.id limit ${query.limit + 1}`;
  const items = found.slice(0, query.limit).map(toolRowOf);
  const last = found.length > query.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? writeCursor(last) : null };
}
