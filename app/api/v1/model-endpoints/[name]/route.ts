import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { EndpointRow, PutEndpoint } from "#lib/llm/schemas.ts";

export const PUT = defineRoute(
  {
    summary: "Make or change a model endpoint; its key is written, never read back",
    tag: "model-endpoints",
    permission: "own",
    params: z.object({ name: z.string() }),
    body: PutEndpoint,
    answer: EndpointRow,
  },
  ({ ctx, params, body }) => putEndpoint(ctx, params.name, body),
);
