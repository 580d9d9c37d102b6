import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { ToolFunction } from "#lib/openapi/tool-function.ts";
import { getTool } from "#lib/tools/get-tool.ts";

export const GET = defineRoute(
  {
    summary: "List the functions of a tool",
    tag: "Tools",
    permission: "read",
    params: z.object({ id: z.uuid() }),
    answer: z.object({ items: z.array(ToolFunction), nextCursor: z.null() }),
  },
  async ({ ctx, params: { id } }) => ({ items: (await getTool(ctx, id)).functions, nextCursor: null }),
);
