import { defineRoute } from "#lib/http/define-route.ts";
import { estimateRun } from "#lib/runs/estimate-run.ts";
import { RunEstimate, StartRun } from "#lib/runs/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Estimate what a run would take, from past ones",
    tag: "runs",
    permission: "read",
    body: StartRun,
    answer: RunEstimate,
  },
  ({ ctx, body }) => estimateRun(ctx, body),
);
