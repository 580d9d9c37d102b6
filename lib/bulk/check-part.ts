import { keepFindingKinds } from "#lib/cases/keep-finding-kinds.ts";
import { lockTools } from "#lib/cases/near-duplicates.ts";
import { recheckCase } from "#lib/cases/recheck-case.ts";
import { JudgeKind } from "#lib/checks/schemas.ts";
import type { Transaction } from "#lib/db/client.ts";
import { queryIn } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { without, type Done, type Part } from "./part.ts";

/**
 * Findings `f` of a case `c` that a check brings and takes away. Those of judges stay; near-duplicates follow from the
 * other cases, and are kept in step with them (settleTwins).
 */
const OF_CHECKS = Prisma.sql`f.case_id = c.id and f.revision = c.revision and f.kind <> all(${[...JudgeKind.options, "duplicate"]}::text[])`;
const FOUND_IDS = Prisma.sql`array(select f.id from findings f where ${OF_CHECKS} order by f.id)`;

/** Checks the cases again by the rules, with their tools as they are now. The tools are held until the transaction ends. */
export async function checkPart(tx: Transaction, { bulkId, ids }: Part): Promise<Done[]> {
  const seen = await tx.$queryRaw<{ id: string; toolId: string }[]>`
    update bulk_items i set from_version_id = c.tool_version_id, to_version_id = t.current_version_id, found_before = jsonb_build_object(
      'findings', (select coalesce(jsonb_agg(to_jsonb(f)), '[]') from findings f where ${OF_CHECKS}),
      'stale', (select to_jsonb(k) from stale_checks k where k.case_id = c.id))
    from cases c join tools t on t.id = c.tool_id
    where i.bulk_id = ${bulkId}::uuid and i.case_id = c.id and c.id = any(${ids}::uuid[])
      and c.revision = i.revision and c.trashed_at is null and c.status <> 'simulating'
    returning c.id, c.tool_id as "toolId"`;
  await lockTools(queryIn(tx), seen);
  for (const { id } of seen) await recheckCase(tx, id);
  await tx.$executeRaw`
    update bulk_items i set finding_ids = ${FOUND_IDS} from cases c
    where i.bulk_id = ${bulkId}::uuid and i.case_id = c.id and c.id = any(${seen.map(({ id }) => id)}::uuid[])`;
  return without(seen);
}

/** Brings back what was found before: only where what that check found still stands, with the same tool. */
export async function uncheckPart(tx: Transaction, { bulkId, ids }: Part): Promise<Done[]> {
  const own = await tx.$queryRaw<{ id: string }[]>`
    select c.id from cases c join tools t on t.id = c.tool_id
      join bulk_items i on i.bulk_id = ${bulkId}::uuid and i.case_id = c.id
    where c.id = any(${ids}::uuid[]) and c.revision = i.revision and c.trashed_at is null
      and c.tool_version_id = i.from_version_id and t.current_version_id is not distinct from i.to_version_id
      and ${FOUND_IDS} = i.finding_ids
    order by c.id`;
  const cases = own.map(({ id }) => id);
  const before = Prisma.sql`from bulk_items i where i.bulk_id = ${bulkId}::uuid and i.case_id = any(${cases}::uuid[])`;
  await tx.$executeRaw`delete from findings f using cases c where c.id = any(${cases}::uuid[]) and ${OF_CHECKS}`;
  await tx.$executeRaw`
    insert into findings select f.* from (select i.found_before ${before}) i
      cross join lateral jsonb_populate_recordset(null::findings, i.found_before->'findings') f`;
  await tx.$executeRaw`delete from stale_checks where case_id = any(${cases}::uuid[])`;
  await tx.$executeRaw`
    insert into stale_checks select k.* from (select i.found_before->'stale' as stale ${before}) i
      cross join lateral jsonb_populate_record(null::stale_checks, i.stale) k where jsonb_typeof(i.stale) = 'object'`;
  await keepFindingKinds(tx, cases);
  return without(own);
}
