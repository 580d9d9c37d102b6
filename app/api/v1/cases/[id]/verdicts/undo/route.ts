import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { StepVerdictRow, UndoStepVerdict } from "#lib/review/schemas.ts";
import { undoVerdict } from "#lib/review/undo-verdict.ts";

export const POST = defineRoute(
  {
    summary: "Take back the verdict on the steps of a case that counts",
    tag: "Reviews",
    permission: "review",
    params: IdParams,
    body: UndoStepVerdict,
    answer: StepVerdictRow,
    status: 201,
  },
  ({ ctx, params, body }) => undoVerdict(ctx, params.id, body),
);
