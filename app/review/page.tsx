import { QUEUE_PAGE_SIZE, queuesQuery } from "#components/queues/queries.ts";
import { QueuesView } from "#components/queues/queues-view.tsx";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { pageContext } from "#lib/http/page-context.ts";
import { listQueues } from "#lib/queues/list-queues.ts";

export const dynamic = "force-dynamic";

export default async function ReviewPage() {
  const first = await listQueues(await pageContext(), { limit: QUEUE_PAGE_SIZE });
  return (
    <Hydrated queries={[{ queryKey: queuesQuery().queryKey, data: { pages: [first], pageParams: [null] } }]}>
      <QueuesView />
    </Hydrated>
  );
}
