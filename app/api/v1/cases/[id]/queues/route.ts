import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { CaseQueues } from "#lib/queues/schemas.ts";
import { queuesOfCase } from "#lib/queues/queues-of-case.ts";

export const GET = defineRoute(
  {
    summary: "Queues that a case is in, with its single reviews",
    tag: "Queues",
    permission: "read",
    params: IdParams,
    answer: CaseQueues,
  },
  ({ ctx, params }) => queuesOfCase(ctx, params.id),
);
