import { defineRoute } from "#lib/http/define-route.ts";
import { ToolFacets, ToolFilter } from "#lib/tools/schemas.ts";
import { toolFacets } from "#lib/tools/tool-facets.ts";

export const GET = defineRoute(
  {
    summary: "Count tools by status and category",
    tag: "Tools",
    permission: "read",
    query: ToolFilter,
    answer: ToolFacets,
  },
  ({ ctx, query }) => toolFacets(ctx, query),
);
