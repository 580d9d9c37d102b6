import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { UndonePlace, UndoPlace } from "#lib/queues/schemas.ts";
import { undoPlace } from "#lib/queues/undo-place.ts";

export const POST = defineRoute(
  {
    summary: "Take back a decision of one's own",
    tag: "Queues",
    permission: "review",
    params: z.object({ id: z.uuid(), placeId: z.uuid() }),
    body: UndoPlace,
    answer: UndonePlace,
    status: 201,
  },
  ({ ctx, params, body }) => undoPlace(ctx, { queueId: params.id, placeId: params.placeId }, body),
);
