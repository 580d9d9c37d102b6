import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { RunDetail } from "#lib/runs/schemas.ts";

export const GET = defineRoute(
  {
    summary: "A run with its progress, usage and failures",
    tag: "runs",
    permission: "read",
    params: z.object({ id: z.uuid() }),
    answer: RunDetail,
  },
  ({ ctx, params }) => getRun(ctx, params.id),
);
