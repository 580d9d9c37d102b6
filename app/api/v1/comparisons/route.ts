import { defineRoute } from "#lib/http/define-route.ts";
import { getComparison } from "#lib/preferences/get-comparison.ts";
import { Comparison, ComparisonQuery } from "#lib/preferences/schemas.ts";

export const GET = defineRoute(
  {
    summary: "Two cases, revisions or branches beside each other, and what else could be",
    tag: "Cases",
    permission: "read",
    query: ComparisonQuery,
    answer: Comparison,
  },
  ({ ctx, query }) => getComparison(ctx, query),
);
