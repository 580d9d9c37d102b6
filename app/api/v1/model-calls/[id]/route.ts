import { z } from "zod";
import { getModelCall } from "#lib/cases/get-model-call.ts";
import { ModelCallDetail } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "One model call: prompt, raw answer, cost",
    tag: "Cases",
    permission: "read",
    params: z.object({ id: z.uuid() }),
    answer: ModelCallDetail,
  },
  ({ ctx, params }) => getModelCall(ctx, params.id),
);
