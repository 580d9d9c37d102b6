import { listApis } from "#lib/catalog/list-apis.ts";
import { ApiRow, ListApisQuery } from "#lib/catalog/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { pageOf } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "APIs of the catalogue, by category and name",
    tag: "Catalogue",
    permission: "read",
    query: ListApisQuery,
    answer: pageOf(ApiRow),
  },
  ({ ctx, query }) => listApis(ctx, query),
);
