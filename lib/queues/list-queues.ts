import type { Context } from "#lib/db/context.ts";
import type { Page, PageQuery } from "#lib/http/page.ts";
import { cutPage, readIdCursor } from "#lib/http/cursors.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { queueRows } from "./queue-row.ts";
import type { QueueRow } from "./schemas.ts";

/** Queues, newest first. The cursor is the id of the last one of the page before. */
export async function listQueues(ctx: Context, query: PageQuery): Promise<Page<QueueRow>> {
  const cursor = readIdCursor(query.cursor);
  const queues = await ctx.db.reviewQueue.findMany({
    where: cursor === undefined ? {} : { id: { lt: cursor } },
    orderBy: { id: Prisma.SortOrder.desc },
    take: query.limit + 1,
  });
  const { items, nextCursor } = cutPage(queues, query.limit, ({ id }) => id);
  return { items: await queueRows(ctx, items), nextCursor };
}
