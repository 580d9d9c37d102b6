import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { editQueue } from "#lib/queues/edit-queue.ts";
import { getQueue } from "#lib/queues/get-queue.ts";
import { EditQueue, QueueDetail } from "#lib/queues/schemas.ts";

export const GET = defineRoute(
  {
    summary: "A review queue with its guidelines",
    tag: "Queues",
    permission: "read",
    params: IdParams,
    answer: QueueDetail,
  },
  ({ ctx, params }) => getQueue(ctx, params.id),
);

export const PATCH = defineRoute(
  {
    summary: "Change guidelines, reasons or reviewers of a queue; open or close it",
    tag: "Queues",
    permission: "curate",
    params: IdParams,
    body: EditQueue,
    answer: QueueDetail,
  },
  ({ ctx, params, body }) => editQueue(ctx, params.id, body),
);
