import { Prisma } from "#prisma/generated/client.ts";
import { caseWhere } from "#lib/cases/case-filter-sql.ts";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";

/** What stands after `where`, for `from cases c`: cases that an export holds. No filter at all means approved ones. */
export function exportWhere({ format, filter, options }: ExportInput): Prisma.Sql {
  // zod types an absent key as possibly undefined, which caseWhere takes for absent.
  const chosen = (filter ?? { decision: ["approved"] }) as Partial<CaseFilter>;
  const conditions = [Prisma.sql`c.current_revision_id is not null`, caseWhere(chosen)];
  if (format === "toolalpaca-training") {
    conditions.push(Prisma.sql`(c.status = 'complete' or c.step_count > 0)`);
    conditions.push(Prisma.sql`(c.train_mask = '{}' or true = any(c.train_mask))`);
    if (options.applyPaperRules) {
      conditions.push(
        Prisma.sql`c.status = 'complete' and c.step_count between 1 and ${options.maxSteps}::int and not c.calls <@ array['getDetails']`,
      );
    }
  }
  return Prisma.join(conditions, " and ");
}
