import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { ClaimAnswer, ClaimPlace } from "#lib/queues/schemas.ts";
import { claimPlace } from "#lib/queues/claim-place.ts";

export const POST = defineRoute(
  {
    summary: "Get the next case of a queue, for a while",
    tag: "Queues",
    permission: "review",
    params: IdParams,
    body: ClaimPlace,
    answer: ClaimAnswer,
  },
  ({ ctx, params, body }) => claimPlace(ctx, params.id, body),
);
