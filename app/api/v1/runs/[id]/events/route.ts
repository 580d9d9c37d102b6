import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { mayStill } from "#lib/http/request-context.ts";
import { runEvents } from "#lib/runs/run-events.ts";

export const GET = defineRoute(
  {
    summary: "Progress of a run as server-sent events, each a run as GET /runs/{id} answers it",
    tag: "runs",
    permission: "read",
    params: z.object({ id: z.uuid() }),
    answer: {
      mediaType: "text/event-stream",
      description: "One event a second while something changes; ends with the run",
    },
  },
  async ({ ctx, params, request }) =>
    new Response(
      await runEvents(ctx, params.id, {
        signal: request.signal,
        mayGoOn: () => mayStill(request.headers, "read"),
      }),
      {
        headers: {
          "content-type": "text/event-stream; charset=utf-8",
          "cache-control": "no-store, no-transform",
          "x-accel-buffering": "no",
        },
      },
    ),
);
