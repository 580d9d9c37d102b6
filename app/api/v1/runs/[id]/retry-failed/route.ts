import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { retryFailed } from "#lib/runs/retry-failed.ts";
import { RetryFailed, RunDetail } from "#lib/runs/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Work on the failed items again: all, or those of one cause",
    tag: "runs",
    permission: "curate",
    params: z.object({ id: z.uuid() }),
    body: RetryFailed,
    answer: RunDetail,
  },
  async ({ ctx, params, body }) => {
    await retryFailed(ctx, params.id, body);
    return getRun(ctx, params.id);
  },
);
