import type { Database } from "#lib/db/client.ts";

/** Writes the kinds of the current revisions' findings to the narrow rows, where they are not there yet. */
export async function keepFindingKinds(db: Database, caseIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    update cases c set finding_kinds = kept.kinds
    from (select own.id, coalesce(array_agg(distinct f.kind order by f.kind) filter (where f.kind is not null), '{}') as kinds
          from cases own left join findings f on f.case_id = own.id and f.revision = own.revision
          where own.id = any(${caseIds}::uuid[]) group by own.id) kept
    where c.id = kept.id and c.finding_kinds <> kept.kinds`;
}
