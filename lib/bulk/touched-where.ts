import { Prisma } from "#prisma/generated/client.ts";
import { chosenCases } from "./chosen-cases.ts";
import type { BulkChange, ChosenCases } from "./schemas.ts";

// A case that is still simulated has nothing to decide yet, and its run would go on with it.
const able: Record<BulkChange["kind"], string> = {
  decide: "c.trashed_at is null and c.status <> 'simulating'",
  tag: "c.trashed_at is null",
  trash: "c.trashed_at is null and c.status <> 'simulating'",
  restore: "c.trashed_at is not null",
};

/** What stands after `where`, for `from cases c`: the chosen cases that such a change can touch. */
export const touchedWhere = (kind: BulkChange["kind"], chosen: ChosenCases): Prisma.Sql =>
  Prisma.sql`${chosenCases(chosen)} and ${Prisma.raw(able[kind])}`;
