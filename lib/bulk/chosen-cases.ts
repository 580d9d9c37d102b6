import { caseWhere } from "#lib/cases/case-filter-sql.ts";
import { CaseFilter } from "#lib/cases/schemas.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { problemsOfZod } from "#lib/http/problem.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ChosenCases } from "./schemas.ts";

// A misspelt word must not widen the filter to every case there is.
const StrictFilter = CaseFilter.strict();

/**
 * What stands after `where`, for `from cases c`. Ids find cases in the trash as well.
 * @throws AppError "bad-input" where both or neither are given, or the filter has a word that is none
 */
export function chosenCases(input: ChosenCases): Prisma.Sql {
  if ((input.ids === undefined) === (input.filter === undefined)) {
    throw badInput("Name the cases either by `ids` or by `filter`.", [
      { at: "body", code: "selection", message: "either ids or filter" },
    ]);
  }
  if (input.ids !== undefined) return Prisma.sql`c.id = any(${input.ids}::uuid[])`;
  const parsed = StrictFilter.safeParse(input.filter);
  if (!parsed.success)
    throw badInput("The filter cannot be used.", problemsOfZod(parsed.error, "body.filter"));
  return caseWhere(parsed.data);
}
