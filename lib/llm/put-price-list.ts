import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { getPriceList, PRICE_LIST_SETTING } from "./get-price-list.ts";
import type { PriceList, PriceListState } from "./schemas.ts";

/** Puts a new list in the place of the old one. What was paid before keeps the price it had. */
export async function putPriceList(ctx: Context, models: PriceList): Promise<PriceListState> {
  return inTransaction(ctx.db, async (tx) => {
    await tx.setting.upsert({
      where: { key: PRICE_LIST_SETTING },
      create: { key: PRICE_LIST_SETTING, value: models },
      update: { value: models },
    });
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: "price-list.put",
        subjectType: "price-list",
        subjectId: PRICE_LIST_SETTING,
        data: { models: Object.keys(models).length },
      },
    );
    return getPriceList({ db: tx });
  });
}
