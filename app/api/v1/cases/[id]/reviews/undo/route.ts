import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { ReviewRow, UndoReview } from "#lib/review/schemas.ts";
import { undoReview } from "#lib/review/undo-review.ts";

export const POST = defineRoute(
  {
    summary: "Take back the newest review of a case",
    tag: "Reviews",
    permission: "review",
    params: z.object({ id: z.uuid() }),
    body: UndoReview,
    answer: ReviewRow,
    status: 201,
  },
  ({ ctx, params, body }) => undoReview(ctx, params.id, body),
);
