import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { editTool } from "#lib/tools/edit-tool.ts";
import { getTool } from "#lib/tools/get-tool.ts";
import { EditTool, ToolDetail } from "#lib/tools/schemas.ts";

const params = z.object({ id: z.uuid() });

export const GET = defineRoute(
  {
    summary: "Get a tool with its current version",
    tag: "Tools",
    permission: "read",
    params,
    answer: ToolDetail,
  },
  ({ ctx, params: { id } }) => getTool(ctx, id),
);

export const PATCH = defineRoute(
  {
    summary: "Mend a tool's document: makes a new version",
    tag: "Tools",
    permission: "curate",
    params,
    body: EditTool,
    answer: ToolDetail,
  },
  ({ ctx, params: { id }, body }) => editTool(ctx, id, body),
);
