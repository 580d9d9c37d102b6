import { defineRoute } from "#lib/http/define-route.ts";
import { PageQuery, pageOf } from "#lib/http/page.ts";
import { listQueues } from "#lib/queues/list-queues.ts";
import { makeQueue } from "#lib/queues/make-queue.ts";
import { MakeQueue, QueueDetail, QueueRow } from "#lib/queues/schemas.ts";

export const GET = defineRoute(
  {
    summary: "Review queues, newest first",
    tag: "Queues",
    permission: "read",
    query: PageQuery,
    answer: pageOf(QueueRow),
  },
  ({ ctx, query }) => listQueues(ctx, query),
);

export const POST = defineRoute(
  {
    summary: "Make a review queue of the cases that match now",
    tag: "Queues",
    permission: "curate",
    body: MakeQueue,
    answer: QueueDetail,
    status: 201,
  },
  ({ ctx, body }) => makeQueue(ctx, body),
);
