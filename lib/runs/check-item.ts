import { recheckCase } from "#lib/cases/recheck-case.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { ItemHandler } from "./item-work.ts";
import { settleItem } from "./settle-item.ts";

/** Runs the rules' gates on one case again. One that is still simulated is checked at its end. */
export const checkItem: ItemHandler = async ({ db, now }, item) => {
  await inTransaction(db, async (tx) => {
    await settleItem(tx, item, { status: "succeeded" }, now());
    await recheckCase(tx, item.caseId ?? "");
  });
};
