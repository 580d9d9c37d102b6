import type { Context } from "#lib/db/context.ts";
import { seenWhere } from "./seen-where.ts";
import type { InboxCount } from "./schemas.ts";

/** How much waits unread for whoever asks. */
export async function countUnread(ctx: Context): Promise<InboxCount> {
  return { unread: await ctx.db.inboxItem.count({ where: { ...(await seenWhere(ctx)), readAt: null } }) };
}
