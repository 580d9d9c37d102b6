import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { FinishedPlace, FinishPlace } from "#lib/queues/schemas.ts";
import { finishPlace } from "#lib/queues/finish-place.ts";

export const POST = defineRoute(
  {
    summary: "Decide a case that one holds",
    tag: "Queues",
    permission: "review",
    params: z.object({ id: z.uuid(), placeId: z.uuid() }),
    body: FinishPlace,
    answer: FinishedPlace,
    status: 201,
  },
  ({ ctx, params, body }) => finishPlace(ctx, { queueId: params.id, placeId: params.placeId }, body),
);
