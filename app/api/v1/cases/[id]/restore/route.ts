import { restoreRevision } from "#lib/cases/restore-revision.ts";
import { CaseDetail, RestoreRevision } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  {
    summary: "Restore an older revision of a case: makes a new one",
    tag: "Cases",
    permission: "review",
    params: IdParams,
    body: RestoreRevision,
    answer: CaseDetail,
  },
  ({ ctx, params, body }) => restoreRevision(ctx, params.id, body),
);
