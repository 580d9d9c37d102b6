import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { GuidelineVersions } from "#lib/queues/schemas.ts";
import { listGuidelines } from "#lib/queues/list-guidelines.ts";

export const GET = defineRoute(
  {
    summary: "Every version of the guidelines of a queue",
    tag: "Queues",
    permission: "read",
    params: IdParams,
    answer: GuidelineVersions,
  },
  ({ ctx, params }) => listGuidelines(ctx, params.id),
);
