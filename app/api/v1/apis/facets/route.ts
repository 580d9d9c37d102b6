import { apiFacets } from "#lib/catalog/api-facets.ts";
import { ApiFacets, ApiFilter } from "#lib/catalog/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "How many APIs each filter would leave",
    tag: "Catalogue",
    permission: "read",
    query: ApiFilter,
    answer: ApiFacets,
  },
  ({ ctx, query }) => apiFacets(ctx, query),
);
