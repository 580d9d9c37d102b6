import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { HeldPlaces, ReleasedPlaces } from "#lib/queues/schemas.ts";
import { releasePlaces } from "#lib/queues/release-places.ts";

export const POST = defineRoute(
  {
    summary: "Give cases back to a queue",
    tag: "Queues",
    permission: "review",
    params: IdParams,
    body: HeldPlaces,
    answer: ReleasedPlaces,
  },
  ({ ctx, params, body }) => releasePlaces(ctx, params.id, body),
);
