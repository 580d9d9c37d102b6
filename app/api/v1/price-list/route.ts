import { defineRoute } from "#lib/http/define-route.ts";
import { getPriceList } from "#lib/llm/get-price-list.ts";
import { PriceList, PriceListState } from "#lib/llm/schemas.ts";
import { putPriceList } from "#lib/llm/put-price-list.ts";

export const GET = defineRoute(
  {
    summary: "Get the price list: what each model costs",
    tag: "model-endpoints",
    permission: "read",
    answer: PriceListState,
  },
  ({ ctx }) => getPriceList(ctx),
);

export const POST = defineRoute(
  {
    summary: "Put a new price list in the place of the old one",
    tag: "model-endpoints",
    permission: "own",
    body: PriceList,
    answer: PriceListState,
  },
  ({ ctx, body }) => putPriceList(ctx, body),
);
