import type { Context } from "#lib/db/context.ts";
import { badInput, notFound } from "#lib/errors/app-error.ts";
import { cutPage } from "#lib/http/cursors.ts";
import type { Page } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { runItemRows } from "./run-item-rows.ts";
import type { ListRunItemsQuery, RunItemRow } from "./schemas.ts";

/** Items of a run by position; the cursor is the position of the last one of the page before. */
export async function listRunItems(
  ctx: Context,
  id: string,
  query: ListRunItemsQuery,
): Promise<Page<RunItemRow>> {
  const { cursor, limit, status, code, message } = query;
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor))
    throw badInput("The cursor is not one that this list gave.");
  const run = await ctx.db.run.findUnique({ where: { id }, select: { id: true } });
  if (!run) throw notFound("run", id);
  const conditions = [
    Prisma.sql`i.run_id = ${id}::uuid`,
    ...(cursor === undefined ? [] : [Prisma.sql`i.position > ${Number(cursor)}::int`]),
    ...(status.length === 0 ? [] : [Prisma.sql`i.status = any(${status}::text[])`]),
    ...(code === undefined ? [] : [Prisma.sql`i.error->>'code' = ${code}`]),
    ...(message === undefined ? [] : [Prisma.sql`i.error->>'message' = ${message}`]),
  ];
  const rows = await runItemRows(ctx.db, Prisma.join(conditions, " and "), limit + 1);
  return cutPage(rows, limit, ({ position }) => String(position));
}
