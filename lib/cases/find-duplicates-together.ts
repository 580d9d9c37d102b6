import type { Finding } from "#lib/checks/finding.ts";
import type { Database } from "#lib/db/client.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import { inQueryTransaction } from "#lib/db/in-query-transaction.ts";
import { type ComparedCase, nearDuplicates } from "./near-duplicates.ts";

const GATHER = { gatherMs: 5, batchMax: 200, batchesAtOnce: 1 };
const finders = new WeakMap<Database, (one: ComparedCase) => Promise<Finding[]>>();

/** What nearDuplicates says of a case that ends; cases that end together are compared in one transaction. */
export async function findDuplicatesTogether(db: Database, one: ComparedCase): Promise<Finding[]> {
  if (one.trajectory.error !== null) return [];
  const find =
    finders.get(db) ??
    gatherWrites(
      (cases: ComparedCase[]) => inQueryTransaction(db, (query) => nearDuplicates(query, cases)),
      GATHER,
    );
  finders.set(db, find);
  return find(one);
}
