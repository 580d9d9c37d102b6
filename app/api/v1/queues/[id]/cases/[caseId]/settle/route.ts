import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { ReviewRow } from "#lib/review/schemas.ts";
import { SettleCase } from "#lib/queues/schemas.ts";
import { settleCase } from "#lib/queues/settle-case.ts";

export const POST = defineRoute(
  {
    summary: "Decide a case on which reviewers disagree",
    tag: "Queues",
    permission: "curate",
    params: z.object({ id: z.uuid(), caseId: z.uuid() }),
    body: SettleCase,
    answer: ReviewRow,
    status: 201,
  },
  ({ ctx, params, body }) => settleCase(ctx, { queueId: params.id, caseId: params.caseId }, body),
);
