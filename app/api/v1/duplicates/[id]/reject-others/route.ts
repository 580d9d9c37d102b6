import { BulkActionRow } from "#lib/bulk/schemas.ts";
import { keepOne } from "#lib/duplicates/keep-one.ts";
import { KeepOne } from "#lib/duplicates/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  {
    summary: "Keep one of a cluster; the others are rejected as duplicates, in the background",
    tag: "Near-duplicates",
    permission: "review",
    params: IdParams,
    body: KeepOne,
    answer: BulkActionRow,
    status: 201,
  },
  ({ ctx, params, body }) => keepOne(ctx, params.id, "reject", body),
);
