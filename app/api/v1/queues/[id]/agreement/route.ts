import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { Agreement } from "#lib/agreement/schemas.ts";
import { queueAgreement } from "#lib/queues/queue-agreement.ts";

export const GET = defineRoute(
  {
    summary: "How far reviewers agree, with each other, judges and checks",
    tag: "Queues",
    permission: "read",
    params: IdParams,
    answer: Agreement,
  },
  ({ ctx, params }) => queueAgreement(ctx, params.id),
);
