import type { PriceList } from "./schemas.ts";

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
