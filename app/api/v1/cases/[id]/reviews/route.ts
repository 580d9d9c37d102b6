import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { ReviewInput, ReviewRow } from "#lib/review/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Decide a case",
    tag: "Reviews",
    permission: "review",
    params: z.object({ id: z.uuid() }),
    body: ReviewInput,
    answer: ReviewRow,
    status: 201,
  },
  ({ ctx, params, body }) => reviewCase(ctx, params.id, body),
);
