import type { Database } from "#lib/db/client.ts";
import { PriceList, type PriceListState } from "./schemas.ts";

export const PRICE_LIST_SETTING = "price-list";

/** The list as it was last given; empty before the first time. */
export async function getPriceList({ db }: { db: Database }): Promise<PriceListState> {
  const setting = await db.setting.findUnique({ where: { key: PRICE_LIST_SETTING } });
  return setting
    ? { models: PriceList.parse(setting.value), updatedAt: setting.updatedAt.toISOString() }
    : { models: {}, updatedAt: null };
}
