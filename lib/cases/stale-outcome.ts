import { Prisma } from "#prisma/generated/client.ts";

/** A word of StaleOutcome, for `from cases c`: what was checked before an edit, or against another version, does not count. */
export const staleOutcome: Prisma.Sql = Prisma.sql`
  coalesce((select case when k.has_broken then 'broke' else 'passed' end
    from stale_checks k join tools kt on kt.id = c.tool_id
    where k.case_id = c.id and k.revision = c.revision and k.made_version_id = c.tool_version_id
      and k.tool_version_id = kt.current_version_id), 'unchecked')`;
