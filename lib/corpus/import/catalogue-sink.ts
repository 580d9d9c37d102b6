import type { Context } from "#lib/db/context.ts";
import { isJsonObject } from "#lib/errors/json.ts";
import { readCatalogueEntry, type CatalogueEntry } from "#lib/catalog/catalogue-entry.ts";
import { upsertApis } from "#lib/catalog/upsert-apis.ts";
import type { ImportLedger } from "./import-ledger.ts";
import type { RecordSink } from "./record-sink.ts";

const BATCH = 2_000;

export type CatalogueSink = RecordSink & { takeEntry: (entry: CatalogueEntry, at: string) => void };

/** Entries of an API list. Within one file the first of a (name, link) pair counts. */
export function catalogueSink(ledger: ImportLedger, importId: string, format: string): CatalogueSink {
  const seen = new Set<string>();
  let waiting: CatalogueEntry[] = [];

  function takeEntry(entry: CatalogueEntry, at: string): void {
    const key = JSON.stringify([entry.name, entry.link]);
    if (seen.has(key)) {
      ledger.add("apis", { unchanged: 1 });
      ledger.report({
        at,
        code: "duplicate",
        message: `${entry.name} with the same link is in the file already; the first one counts.`,
      });
      return;
    }
    seen.add(key);
    waiting.push(entry);
  }

  async function take(value: Parameters<RecordSink["take"]>[0], at: string): Promise<void> {
    if (isJsonObject(value) && Array.isArray(value["entries"])) {
      for (const [index, entry] of value["entries"].entries()) await take(entry, `${at}/entries/${index}`);
      return;
    }
    const read = readCatalogueEntry(value, at);
    if (read.ok) takeEntry(read.entry, at);
    else {
      ledger.add("apis", { rejected: 1 });
      ledger.report(read.problem);
    }
  }

  async function store(ctx: Context): Promise<void> {
    const entries = waiting;
    waiting = [];
    for (let from = 0; from < entries.length; from += BATCH) {
      ledger.add("apis", await upsertApis(ctx, entries.slice(from, from + BATCH), importId));
    }
  }

  return { format, tally: "apis", take, takeEntry, isFull: () => waiting.length >= BATCH, store };
}
