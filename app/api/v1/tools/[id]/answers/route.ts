import { listAnswers } from "#lib/answers/list-answers.ts";
import { ListAnswersQuery, ToolAnswerRow } from "#lib/answers/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams, pageOf } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "Answers of a tool that are kept for whoever asks the same, newest first",
    tag: "tools",
    permission: "read",
    params: IdParams,
    query: ListAnswersQuery,
    answer: pageOf(ToolAnswerRow),
  },
  ({ ctx, params, query }) => listAnswers(ctx, params.id, query),
);
