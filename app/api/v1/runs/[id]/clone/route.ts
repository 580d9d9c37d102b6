import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { cloneRun } from "#lib/runs/clone-run.ts";
import { CloneRun } from "#lib/runs/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Start a run over the same items as another, with changes",
    tag: "runs",
    permission: "curate",
    params: z.object({ id: z.uuid() }),
    body: CloneRun,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  ({ ctx, params, body }) => cloneRun(ctx, params.id, body),
);
