import { getBulk } from "#lib/bulk/get-bulk.ts";
import { BulkActionRow } from "#lib/bulk/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "An action on many cases, and how far it is",
    tag: "Bulk actions",
    permission: "read",
    params: IdParams,
    answer: BulkActionRow,
  },
  ({ ctx, params }) => getBulk(ctx, params.id),
);
