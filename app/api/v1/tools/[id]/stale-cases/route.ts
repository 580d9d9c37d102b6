import { listStale } from "#lib/cases/list-stale.ts";
import { ListStaleQuery, StalePage } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "A tool's cases that were made with an older version of its document",
    tag: "Tools",
    permission: "read",
    params: IdParams,
    query: ListStaleQuery,
    answer: StalePage,
  },
  ({ ctx, params, query }) => listStale(ctx, params.id, query),
);
