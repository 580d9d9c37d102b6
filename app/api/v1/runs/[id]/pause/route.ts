import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { pauseRun } from "#lib/runs/pause-run.ts";
import { RunDetail } from "#lib/runs/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Pause a run: items under way stop after their model call",
    tag: "runs",
    permission: "curate",
    params: z.object({ id: z.uuid() }),
    answer: RunDetail,
  },
  async ({ ctx, params }) => {
    await pauseRun(ctx, params.id);
    return getRun(ctx, params.id);
  },
);
