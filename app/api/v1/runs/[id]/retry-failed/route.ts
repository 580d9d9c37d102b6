import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { retryFailed } from "#lib/runs/retry-failed.ts";
import { RunDetail } from "#lib/runs/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Work on the failed items again",
    tag: "runs",
    permission: "curate",
    params: z.object({ id: z.uuid() }),
    answer: RunDetail,
  },
  async ({ ctx, params }) => {
    await retryFailed(ctx, params.id);
    return getRun(ctx, params.id);
  },
);
