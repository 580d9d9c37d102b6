import { BulkActionRow, StartAssign } from "#lib/bulk/schemas.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const POST = defineRoute(
  {
    summary: "Assign many cases to people, or take them off, in the background",
    tag: "Bulk actions",
    permission: "curate",
    body: StartAssign,
    answer: BulkActionRow,
    status: 201,
  },
  ({ ctx, body: { add, remove, ...cases } }) =>
    startBulk(ctx, { ...cases, change: { kind: "assign", add, remove } }),
);
