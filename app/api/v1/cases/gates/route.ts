import { gateFunnel } from "#lib/cases/gate-funnel.ts";
import { CaseFilter, GateFunnel } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "Count the complete cases that come through each gate",
    tag: "Cases",
    permission: "read",
    query: CaseFilter,
    answer: GateFunnel,
  },
  ({ ctx, query }) => gateFunnel(ctx, query),
);
