import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { cancelRun } from "#lib/runs/cancel-run.ts";
import { RunDetail } from "#lib/runs/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Cancel a run",
    tag: "runs",
    permission: "curate",
    params: z.object({ id: z.uuid() }),
    answer: RunDetail,
  },
  async ({ ctx, params }) => {
    await cancelRun(ctx, params.id);
    return getRun(ctx, params.id);
  },
);
