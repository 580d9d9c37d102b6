import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { mixOfRun } from "#lib/runs/mix/mix-of-run.ts";
import { RunMix } from "#lib/runs/mix/schemas.ts";

export const GET = defineRoute(
  {
    summary: "What a run was asked for against what came out, part by part of its mix",
    tag: "runs",
    permission: "read",
    params: z.object({ id: z.uuid() }),
    answer: RunMix,
  },
  ({ ctx, params }) => mixOfRun(ctx, params.id),
);
