import { defineRoute } from "#lib/http/define-route.ts";
import { countUnread } from "#lib/inbox/count-unread.ts";
import { InboxCount } from "#lib/inbox/schemas.ts";

export const GET = defineRoute(
  { summary: "How much of one's inbox is unread", tag: "Inbox", permission: "read", answer: InboxCount },
  ({ ctx }) => countUnread(ctx),
);
