import { cutCase } from "#lib/cases/cut-case.ts";
import { CaseDetail, CutCase } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  {
    summary: "Cut a case before a step: makes a new revision",
    tag: "Cases",
    permission: "review",
    params: IdParams,
    body: CutCase,
    answer: CaseDetail,
  },
  ({ ctx, params, body }) => cutCase(ctx, params.id, body),
);
