import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { EndpointTest } from "#lib/llm/schemas.ts";
import { testEndpoint } from "#lib/llm/test-endpoint.ts";

export const POST = defineRoute(
  {
    summary: "Ask a model endpoint one short question",
    tag: "model-endpoints",
    permission: "own",
    params: z.object({ name: z.string() }),
    answer: EndpointTest,
  },
  ({ ctx, params }) => testEndpoint(ctx, params.name),
);
