import { defineRoute } from "#lib/http/define-route.ts";
import { listInbox } from "#lib/inbox/list-inbox.ts";
import { InboxPage, ListInboxQuery } from "#lib/inbox/schemas.ts";

export const GET = defineRoute(
  {
    summary: "What one is told of, the newest first",
    tag: "Inbox",
    permission: "read",
    query: ListInboxQuery,
    answer: InboxPage,
  },
  ({ ctx, query }) => listInbox(ctx, query),
);
