import type { Finding } from "#lib/checks/finding.ts";
import type { Database } from "#lib/db/client.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import { inQueryTransaction } from "#lib/db/in-query-transaction.ts";
import { type ComparedCase, nearDuplicates } from "./near-duplicates.ts";

const find = gatherWrites(
  (db: Database, cases: ComparedCase[]) => inQueryTransaction(db, (query) => nearDuplicates(query, cases)),
  { everyMs: 50, batchMax: 200 },
);

/** What nearDuplicates says of a case that ends; cases that end together are compared in one transaction. */
export async function findDuplicatesTogether(db: Database, one: ComparedCase): Promise<Finding[]> {
  return one.trajectory.error === null ? find(db, one) : [];
}
