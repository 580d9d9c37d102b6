import { caseFacets } from "#lib/cases/case-facets.ts";
import { CaseFacets, CaseFilter } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "Count cases beside each filter",
    tag: "Cases",
    permission: "read",
    query: CaseFilter,
    answer: CaseFacets,
  },
  ({ ctx, query }) => caseFacets(ctx, query),
);
