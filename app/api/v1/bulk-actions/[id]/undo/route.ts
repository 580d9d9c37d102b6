import { BulkActionRow } from "#lib/bulk/schemas.ts";
import { undoBulk } from "#lib/bulk/undo-bulk.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  {
    summary: "Take a whole action on many cases back",
    tag: "Bulk actions",
    permission: "review",
    params: IdParams,
    answer: BulkActionRow,
    status: 201,
  },
  ({ ctx, params }) => undoBulk(ctx, params.id),
);
