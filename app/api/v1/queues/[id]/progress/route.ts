import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { QueueProgress } from "#lib/queues/schemas.ts";
import { queueProgress } from "#lib/queues/queue-progress.ts";

export const GET = defineRoute(
  {
    summary: "How far a queue is, by person, and what is left",
    tag: "Queues",
    permission: "read",
    params: IdParams,
    answer: QueueProgress,
  },
  ({ ctx, params }) => queueProgress(ctx, params.id),
);
