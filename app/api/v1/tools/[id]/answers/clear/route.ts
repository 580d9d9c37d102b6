import { clearAnswers } from "#lib/answers/clear-answers.ts";
import { ClearAnswers, ClearedAnswers } from "#lib/answers/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  {
    summary: "Forget the kept answers of a tool: those named, or all that are not pinned",
    tag: "tools",
    permission: "curate",
    params: IdParams,
    body: ClearAnswers,
    answer: ClearedAnswers,
  },
  ({ ctx, params, body }) => clearAnswers(ctx, params.id, body),
);
