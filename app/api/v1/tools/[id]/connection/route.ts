import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { getConnection } from "#lib/live-api/get-connection.ts";
import { putConnection } from "#lib/live-api/put-connection.ts";
import { PutToolConnection, ToolConnection } from "#lib/live-api/schemas.ts";

export const GET = defineRoute(
  {
    summary: "How the real API of a tool is called; its secrets are named, never shown",
    tag: "tools",
    permission: "read",
    params: IdParams,
    answer: ToolConnection,
  },
  ({ ctx, params }) => getConnection(ctx, params.id),
);

export const PUT = defineRoute(
  {
    summary: "Set the base URL, limits and secrets that the real API of a tool is called with",
    tag: "tools",
    permission: "own",
    params: IdParams,
    body: PutToolConnection,
    answer: ToolConnection,
  },
  ({ ctx, params, body }) => putConnection(ctx, params.id, body),
);
