import { defineRoute } from "#lib/http/define-route.ts";
import { PageQuery } from "#lib/http/page.ts";
import { listDeadLetters } from "#lib/runs/list-dead-letters.ts";
import { DeadLetterPage } from "#lib/runs/schemas.ts";

export const GET = defineRoute(
  {
    summary: "What kept failing without an end and waits to be sent back, of all runs",
    tag: "runs",
    permission: "read",
    query: PageQuery,
    answer: DeadLetterPage,
  },
  ({ ctx, query }) => listDeadLetters(ctx, query),
);
