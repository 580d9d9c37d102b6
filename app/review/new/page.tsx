import { NewQueue } from "#components/queues/new-queue.tsx";
import { pageContext } from "#lib/http/page-context.ts";

export const dynamic = "force-dynamic";

export default async function NewQueuePage() {
  await pageContext();
  return <NewQueue />;
}
