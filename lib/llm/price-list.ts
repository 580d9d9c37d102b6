import { z } from "zod";

const price = z.number().int().min(0).max(1_000_000_000_000);

/** What a model costs, by its name: micro-dollars per million tokens. */
export const PriceList = z.record(
  z.string().min(1).max(200),
  z.object({ promptMicroUsdPerMTok: price, completionMicroUsdPerMTok: price }),
);
export type PriceList = z.infer<typeof PriceList>;

export const PriceListState = z.object({ models: PriceList, updatedAt: z.iso.datetime().nullable() });
export type PriceListState = z.infer<typeof PriceListState>;

type Prices = { promptMicroUsdPerMTok: number; completionMicroUsdPerMTok: number };

/** An endpoint with prices of its own keeps them; one without takes those of its model, where the list has it. */
export function withListPrice<Priced extends Prices & { model: string }>(
  endpoint: Priced,
  list: PriceList,
): Priced {
  const hasOwn = endpoint.promptMicroUsdPerMTok > 0 || endpoint.completionMicroUsdPerMTok > 0;
  const listed = Object.hasOwn(list, endpoint.model) ? list[endpoint.model] : undefined;
  return hasOwn || listed === undefined ? endpoint : { ...endpoint, ...listed };
}
