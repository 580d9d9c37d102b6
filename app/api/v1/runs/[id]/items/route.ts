import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { pageOf } from "#lib/http/page.ts";
import { listRunItems } from "#lib/runs/list-run-items.ts";
import { ListRunItemsQuery, RunItemRow } from "#lib/runs/schemas.ts";

export const GET = defineRoute(
  {
    summary: "Items of a run, in their order",
    tag: "runs",
    permission: "read",
    params: z.object({ id: z.uuid() }),
    query: ListRunItemsQuery,
    answer: pageOf(RunItemRow),
  },
  ({ ctx, params, query }) => listRunItems(ctx, params.id, query),
);
