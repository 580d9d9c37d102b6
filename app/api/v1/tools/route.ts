import { defineRoute } from "#lib/http/define-route.ts";
import { pageOf } from "#lib/http/page.ts";
import { listTools } from "#lib/tools/list-tools.ts";
import { ListToolsQuery, ToolRow } from "#lib/tools/schemas.ts";

export const GET = defineRoute(
  { summary: "List tools", tag: "Tools", permission: "read", query: ListToolsQuery, answer: pageOf(ToolRow) },
  ({ ctx, query }) => listTools(ctx, query),
);
