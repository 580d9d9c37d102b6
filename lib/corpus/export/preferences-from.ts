import { caseWhere } from "#lib/cases/case-filter-sql.ts";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";

/**
 * The pairs of an export: those that stand, whose better side's case the filter finds (no filter: any that is not in
 * the trash) and whose other case is not in the trash. `c` is the better side's case.
 */
export function preferencesFrom({ filter }: ExportInput): Prisma.Sql {
  // zod types an absent key as possibly undefined, which caseWhere takes for absent.
  const chosen = caseWhere((filter ?? {}) as Partial<CaseFilter>);
  return Prisma.sql`from preferences p join cases c on c.id = p.chosen_case_id join cases other on other.id = p.rejected_case_id
    where p.undone_at is null and other.trashed_at is null and ${chosen}`;
}
