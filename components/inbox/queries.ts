import { mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { pagesQuery } from "#components/list/pages-query.ts";
import { api } from "#lib/http/api-client.ts";
import { InboxCount, InboxPage, type MarkRead } from "#lib/inbox/schemas.ts";

const REFRESH_MS = 15_000;
export const INBOX_PAGE_SIZE = 50;
const COUNT_KEY = ["inbox", "count"] as const;

/** How much is unread; asked again and again, as others write. */
export const inboxCountQuery = () =>
  queryOptions({
    queryKey: COUNT_KEY,
    queryFn: ({ signal }) => api.get("/inbox/count", InboxCount, { signal }),
    refetchInterval: REFRESH_MS,
  });

export const inboxQuery = (isUnreadOnly: boolean) => ({
  ...pagesQuery({
    queryKey: ["inbox", "list", isUnreadOnly],
    path: "/inbox",
    page: InboxPage,
    query: { unread: isUnreadOnly ? "true" : undefined },
    limit: INBOX_PAGE_SIZE,
  }),
  refetchInterval: REFRESH_MS,
});

export const markReadMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: MarkRead) => api.post("/inbox/read", input, InboxCount),
    onSuccess: async (count) => {
      client.setQueryData(COUNT_KEY, count);
      await client.invalidateQueries({ queryKey: ["inbox", "list"] });
    },
  });
