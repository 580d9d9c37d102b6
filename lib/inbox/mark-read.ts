import type { Context } from "#lib/db/context.ts";
import { countUnread } from "./count-unread.ts";
import { seenWhere } from "./seen-where.ts";
import type { InboxCount, MarkRead } from "./schemas.ts";

/** Marks one's own items as read or not read; what came after `upTo` stays unread, as nobody has seen it. */
export async function markRead(ctx: Context, input: MarkRead): Promise<InboxCount> {
  const isRead = "upTo" in input || input.isRead;
  const which = "upTo" in input ? { id: { lte: input.upTo } } : { id: { in: input.ids } };
  await ctx.db.inboxItem.updateMany({
    where: { ...(await seenWhere(ctx)), ...which, readAt: isRead ? null : { not: null } },
    data: { readAt: isRead ? ctx.now() : null },
  });
  return countUnread(ctx);
}
