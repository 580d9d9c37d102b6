import type { Context } from "#lib/db/context.ts";
import type { Json } from "#lib/errors/json.ts";
import type { TallyName } from "./import-ledger.ts";

/** What becomes of the records of one format: taken one by one, stored in batches. */
export type RecordSink = {
  format: string;
  /** Where a record that cannot even be parsed is counted. */
  tally: TallyName;
  /** @param at JSON pointer of the record. @returns false where it was refused and reported */
  take: (value: Json, at: string) => Promise<void>;
  /** True where enough is waiting for a transaction. */
  isFull: () => boolean;
  /** Stores what waits, all or nothing. @param ctx of an open transaction */
  store: (ctx: Context) => Promise<void>;
};
