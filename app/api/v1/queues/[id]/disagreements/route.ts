import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams, PageQuery, pageOf } from "#lib/http/page.ts";
import { Disagreement } from "#lib/queues/schemas.ts";
import { listDisagreements } from "#lib/queues/list-disagreements.ts";

export const GET = defineRoute(
  {
    summary: "Cases of a queue on which reviewers disagree",
    tag: "Queues",
    permission: "read",
    params: IdParams,
    query: PageQuery,
    answer: pageOf(Disagreement),
  },
  ({ ctx, params, query }) => listDisagreements(ctx, params.id, query),
);
