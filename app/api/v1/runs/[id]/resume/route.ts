import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { resumeRun } from "#lib/runs/resume-run.ts";
import { RunDetail } from "#lib/runs/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Go on with a paused run",
    tag: "runs",
    permission: "curate",
    params: z.object({ id: z.uuid() }),
    answer: RunDetail,
  },
  async ({ ctx, params }) => {
    await resumeRun(ctx, params.id);
    return getRun(ctx, params.id);
  },
);
