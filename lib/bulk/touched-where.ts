import { staleOutcome } from "#lib/cases/stale-outcome.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { chosenCases } from "./chosen-cases.ts";
import type { BulkChange, ChosenCases } from "./schemas.ts";

// A case that is still simulated has nothing to decide yet, and its run would go on with it.
const able: Record<BulkChange["kind"], Prisma.Sql> = {
  decide: Prisma.sql`c.trashed_at is null and c.status <> 'simulating'`,
  tag: Prisma.sql`c.trashed_at is null`,
  assign: Prisma.sql`c.trashed_at is null`,
  // One that is still simulated is checked at its end.
  check: Prisma.sql`c.trashed_at is null and c.status <> 'simulating' and c.revision >= 0`,
  trash: Prisma.sql`c.trashed_at is null and c.status <> 'simulating'`,
  restore: Prisma.sql`c.trashed_at is not null`,
  // What nobody has held against the newest version cannot be taken as its case.
  accept: Prisma.sql`c.trashed_at is null and c.is_stale and ${staleOutcome} <> 'unchecked'`,
};

/** What stands after `where`, for `from cases c`: the chosen cases that such a change can touch. */
export const touchedWhere = (kind: BulkChange["kind"], chosen: ChosenCases): Prisma.Sql =>
  Prisma.sql`${chosenCases(chosen)} and ${able[kind]}`;
