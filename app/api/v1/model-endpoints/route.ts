import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { listEndpoints } from "#lib/llm/list-endpoints.ts";
import { EndpointRow } from "#lib/llm/schemas.ts";

export const GET = defineRoute(
  {
    summary: "Model endpoints: stored ones, the environment's, the built-in offline model",
    tag: "model-endpoints",
    permission: "read",
    answer: z.object({ items: z.array(EndpointRow), nextCursor: z.null() }),
  },
  async ({ ctx }) => ({ items: await listEndpoints(ctx), nextCursor: null }),
);
