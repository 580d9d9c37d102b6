import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { QueueDetail } from "#lib/queues/schemas.ts";
import { stopIntake } from "#lib/queues/stop-intake.ts";

export const POST = defineRoute(
  {
    summary: "Stop cases from being taken in",
    tag: "Queues",
    permission: "curate",
    params: IdParams,
    answer: QueueDetail,
  },
  ({ ctx, params }) => stopIntake(ctx, params.id),
);
