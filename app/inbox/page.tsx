import { InboxView } from "#components/inbox/inbox-view.tsx";
import { INBOX_PAGE_SIZE, inboxQuery } from "#components/inbox/queries.ts";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { pageContext } from "#lib/http/page-context.ts";
import { listInbox } from "#lib/inbox/list-inbox.ts";

export const dynamic = "force-dynamic";

export default async function InboxPage() {
  const first = await listInbox(await pageContext(), { limit: INBOX_PAGE_SIZE });
  return (
    <Hydrated
      queries={[{ queryKey: inboxQuery(false).queryKey, data: { pages: [first], pageParams: [null] } }]}
    >
      <InboxView />
    </Hydrated>
  );
}
