import type { Context } from "#lib/db/context.ts";
import { seenWhere } from "./seen-where.ts";
import { InboxData, InboxKind, type InboxPage, type ListInboxQuery } from "./schemas.ts";

/** What waits for whoever asks, the newest first. The cursor is the last item's id. */
export async function listInbox(ctx: Context, { cursor, limit, unread }: ListInboxQuery): Promise<InboxPage> {
  const rows = await ctx.db.inboxItem.findMany({
    where: {
      ...(await seenWhere(ctx)),
      ...(unread ? { readAt: null } : {}),
      ...(cursor === undefined ? {} : { id: { lt: cursor } }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
    include: {
      case: { select: { instruction: true } },
      comment: { select: { text: true, threadId: true, deletedAt: true } },
    },
  });
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    kind: InboxKind.parse(row.kind),
    actorId: row.actorId,
    caseId: row.caseId,
    instruction: row.case?.instruction ?? null,
    commentId: row.commentId,
    threadId: row.comment?.threadId ?? row.commentId,
    text: row.comment?.deletedAt === null ? row.comment.text : null,
    data: InboxData.parse(row.data),
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
