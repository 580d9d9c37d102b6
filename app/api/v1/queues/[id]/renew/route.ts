import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { HeldPlaces, RenewedPlaces } from "#lib/queues/schemas.ts";
import { renewPlaces } from "#lib/queues/renew-places.ts";

export const POST = defineRoute(
  {
    summary: "Keep the cases that are open",
    tag: "Queues",
    permission: "review",
    params: IdParams,
    body: HeldPlaces,
    answer: RenewedPlaces,
  },
  ({ ctx, params, body }) => renewPlaces(ctx, params.id, body),
);
