import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { giveVerdict } from "#lib/review/give-verdict.ts";
import { StepVerdictInput, StepVerdictRow } from "#lib/review/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Judge the steps of a case: the first bad one, and which count for training",
    tag: "Reviews",
    permission: "review",
    params: IdParams,
    body: StepVerdictInput,
    answer: StepVerdictRow,
    status: 201,
  },
  ({ ctx, params, body }) => giveVerdict(ctx, params.id, body),
);
