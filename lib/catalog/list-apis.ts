import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { safeParseJson } from "#lib/errors/json.ts";
import type { Page } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { apiWhere, newestToolJoin } from "./api-filter-sql.ts";
import type { ApiRow, ListApisQuery } from "./schemas.ts";

/** Category, name and id of the last row of the page before. */
const Place = z.tuple([z.string(), z.string(), z.uuid()]);

function readCursor(cursor: string): z.infer<typeof Place> {
  const parsed = safeParseJson(Buffer.from(cursor, "base64url").toString("utf8"));
  const place = Place.safeParse(parsed.ok ? parsed.value : null);
  if (!place.success)
    throw badInput("The cursor is not one that the list of APIs gave: start again without it.");
  return place.data;
}

const writeCursor = (row: ApiRow): string =>
  Buffer.from(JSON.stringify([row.category, row.name, row.id])).toString("base64url");

type Found = Omit<ApiRow, "tool"> & { toolId: string | null; toolStatus: string | null };

/** One page of the catalogue, by category and name. @throws AppError "bad-input" for a cursor of another list */
export async function listApis(ctx: Context, query: ListApisQuery): Promise<Page<ApiRow>> {
  const place = query.cursor === undefined ? null : readCursor(query.cursor);
  const beyond = place
    ? Prisma.sql`and (a.category, a.name, a.id) > (${place[0]}, ${place[1]}, ${place[2]}::uuid)`
    : Prisma.empty;
  const found = await ctx.db.$queryRaw<Found[]>`
    select a.id, a.name, a.description, a.link, a.category, a.auth, a.https, a.cors,
           t.id as "toolId", t.status as "toolStatus"
    from apis a ${newestToolJoin}
    where ${apiWhere(query)} ${beyond}
    order by a.category, a.name, a.id limit ${query.limit + 1}`;
  const items = found.slice(0, query.limit).map(({ toolId, toolStatus, ...row }) => ({
    ...row,
    tool: toolId === null || toolStatus === null ? null : { id: toolId, status: toolStatus },
  }));
  const last = found.length > query.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? writeCursor(last) : null };
}
