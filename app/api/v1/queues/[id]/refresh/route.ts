import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { QueueDetail } from "#lib/queues/schemas.ts";
import { refreshQueue } from "#lib/queues/refresh-queue.ts";

export const POST = defineRoute(
  {
    summary: "Take in the cases that match by now",
    tag: "Queues",
    permission: "curate",
    params: IdParams,
    answer: QueueDetail,
  },
  ({ ctx, params }) => refreshQueue(ctx, params.id),
);
