import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { pageOf } from "#lib/http/page.ts";
import { listRuns } from "#lib/runs/list-runs.ts";
import { ListRunsQuery, RunSummary, StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";

export const GET = defineRoute(
  {
    summary: "List runs, newest first",
    tag: "runs",
    permission: "read",
    query: ListRunsQuery,
    answer: pageOf(RunSummary),
  },
  ({ ctx, query }) => listRuns(ctx, query),
);

export const POST = defineRoute(
  {
    summary: "Start a run",
    tag: "runs",
    permission: "curate",
    body: StartRun,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  ({ ctx, body }) => startRun(ctx, body),
);
