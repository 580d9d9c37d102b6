import type { Database } from "#lib/db/client.ts";

/** Writes the kinds of the current revision's findings to the narrow row, where they are not there yet. */
export async function keepFindingKinds(db: Database, caseId: string): Promise<void> {
  await db.$executeRaw`
    update cases c set finding_kinds = kept.kinds
    from (select coalesce(array_agg(distinct f.kind order by f.kind), '{}') as kinds
          from cases own join findings f on f.case_id = own.id and f.revision = own.revision
          where own.id = ${caseId}::uuid) kept
    where c.id = ${caseId}::uuid and c.finding_kinds <> kept.kinds`;
}
