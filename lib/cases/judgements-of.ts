import { criteriaOf } from "#lib/checks/judge/criteria.ts";
import { JudgementRow, Rubric } from "#lib/checks/judge/schemas.ts";
import type { Database } from "#lib/db/client.ts";

/** The newest judgement of each rubric on a revision, in the order of the rubrics. */
export async function judgementsOf(db: Database, caseId: string, revision: number): Promise<JudgementRow[]> {
  const rows = await db.judgement.findMany({
    where: { caseId, revision },
    orderBy: { id: "desc" },
    distinct: ["rubric"],
  });
  const placeOf = (row: JudgementRow): number => Rubric.options.indexOf(row.rubric);
  return (
    rows
      .map(({ rubric, model, result, samples, isDisputed, createdAt }) =>
        JudgementRow.parse({
          rubric,
          model,
          marks: result,
          samples,
          isDisputed,
          createdAt: createdAt.toISOString(),
        }),
      )
      // PostgreSQL's JSON forgets the order of keys.
      .map((row) => ({
        ...row,
        marks: Object.fromEntries(criteriaOf[row.rubric].map((one) => [one, row.marks[one] ?? null])),
      }))
      .toSorted((one, other) => placeOf(one) - placeOf(other))
  );
}
