import { BulkActionRow, StartOnCases } from "#lib/bulk/schemas.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const POST = defineRoute(
  {
    summary: "Bring cases back from the trash, in the background",
    tag: "Bulk actions",
    permission: "curate",
    body: StartOnCases,
    answer: BulkActionRow,
    status: 201,
  },
  ({ ctx, body }) => startBulk(ctx, { ...body, change: { kind: "restore" } }),
);
