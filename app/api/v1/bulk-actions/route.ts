import { z } from "zod";
import { listBulks } from "#lib/bulk/list-bulks.ts";
import { BulkActionRow, ListBulkQuery, StartBulk } from "#lib/bulk/schemas.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "The newest actions on many cases",
    tag: "Bulk actions",
    permission: "read",
    query: ListBulkQuery,
    answer: z.object({ items: z.array(BulkActionRow) }),
  },
  ({ ctx, query }) => listBulks(ctx, query),
);

export const POST = defineRoute(
  {
    summary: "Decide or tag many cases in the background",
    tag: "Bulk actions",
    permission: "review",
    body: StartBulk,
    answer: BulkActionRow,
    status: 201,
  },
  ({ ctx, body }) => startBulk(ctx, body),
);
