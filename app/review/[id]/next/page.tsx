import { queueQuery } from "#components/queues/queries.ts";
import { QueueScreen } from "#components/queues/queue-screen.tsx";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { queueOfPage } from "../queue-of-page.ts";

export const dynamic = "force-dynamic";

export default async function ReviewingPage({ params }: { params: Promise<{ id: string }> }) {
  const queue = await queueOfPage(params);
  return (
    <Hydrated queries={[{ queryKey: queueQuery(queue.id).queryKey, data: queue }]}>
      <QueueScreen />
    </Hydrated>
  );
}
