import { z } from "zod";
import { countChosen } from "#lib/bulk/count-chosen.ts";
import { CountChosen } from "#lib/bulk/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const POST = defineRoute(
  {
    summary: "How many cases an action would touch",
    tag: "Bulk actions",
    permission: "read",
    body: CountChosen,
    answer: z.object({ count: z.number().int() }),
  },
  ({ ctx, body }) => countChosen(ctx, body),
);
