import { defineRoute } from "#lib/http/define-route.ts";
import { markRead } from "#lib/inbox/mark-read.ts";
import { InboxCount, MarkRead } from "#lib/inbox/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Mark items of one's inbox as read or unread, or all up to one",
    tag: "Inbox",
    permission: "read",
    body: MarkRead,
    answer: InboxCount,
  },
  ({ ctx, body }) => markRead(ctx, body),
);
