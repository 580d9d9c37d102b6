import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { sendBack } from "#lib/runs/send-back.ts";
import { SendBack } from "#lib/runs/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Have dead letters worked on again: some by their ids, or all",
    tag: "runs",
    permission: "curate",
    body: SendBack,
    answer: z.object({ sentBack: z.number().int() }),
  },
  ({ ctx, body }) => sendBack(ctx, body),
);
