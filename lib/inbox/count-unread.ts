import type { Context } from "#lib/db/context.ts";
import type { InboxCount } from "./schemas.ts";

/** How much waits unread for whoever asks. */
export async function countUnread(ctx: Context): Promise<InboxCount> {
  return { unread: await ctx.db.inboxItem.count({ where: { personId: ctx.actor.id, readAt: null } }) };
}
