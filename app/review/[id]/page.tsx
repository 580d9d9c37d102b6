import { queueQuery } from "#components/queues/queries.ts";
import { QueueView } from "#components/queues/queue-view.tsx";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { queueOfPage } from "./queue-of-page.ts";

export const dynamic = "force-dynamic";

export default async function QueuePage({ params }: { params: Promise<{ id: string }> }) {
  const queue = await queueOfPage(params);
  return (
    <Hydrated queries={[{ queryKey: queueQuery(queue.id).queryKey, data: queue }]}>
      <QueueView />
    </Hydrated>
  );
}
