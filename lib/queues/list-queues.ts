import type { Context } from "#lib/db/context.ts";
import type { Page, PageQuery } from "#lib/http/page.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { z } from "zod";
import { queueRows } from "./queue-row.ts";
import type { QueueRow } from "./schemas.ts";

/** Queues, newest first. The cursor is the id of the last one of the page before. */
export async function listQueues(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<QueueRow>> {
  if (cursor !== undefined && !z.uuid().safeParse(cursor).success)
    throw badInput("The cursor is not one that this list gave.");
  const queues = await ctx.db.reviewQueue.findMany({
    where: cursor === undefined ? {} : { id: { lt: cursor } },
    orderBy: { id: Prisma.SortOrder.desc },
    take: limit + 1,
  });
  const shown = queues.slice(0, limit);
  return {
    items: await queueRows(ctx, shown),
    nextCursor: queues.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
