import { defineRoute } from "#lib/http/define-route.ts";
import { bulkReview } from "#lib/review/bulk-review.ts";
import { BulkReview, BulkReviewResult } from "#lib/review/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Decide many cases at once",
    tag: "Reviews",
    permission: "review",
    body: BulkReview,
    answer: BulkReviewResult,
  },
  ({ ctx, body }) => bulkReview(ctx, body),
);
