import { cancelBulk } from "#lib/bulk/cancel-bulk.ts";
import { BulkActionRow } from "#lib/bulk/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  {
    summary: "Stop an action on many cases",
    tag: "Bulk actions",
    permission: "review",
    params: IdParams,
    answer: BulkActionRow,
  },
  ({ ctx, params }) => cancelBulk(ctx, params.id),
);
