import { Trajectory } from "#lib/corpus/trajectory.ts";
import { inTransaction, type Database } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { queryIn } from "#lib/db/query-rows.ts";
import { keepFindingKinds } from "./keep-finding-kinds.ts";
import { nearDuplicates } from "./near-duplicates.ts";

const TWINS_MAX = 50;

/** Cases that are said to repeat one of these, and cases that were compared after it and may do so by now. */
async function twinsOf(db: Database, caseIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select f.case_id as id from findings f join cases c on c.id = f.case_id and c.revision = f.revision
      where f.other_case_id = any(${caseIds}::uuid[])
    union
    select later.case_id from case_signatures own cross join lateral (
      select s.case_id from case_signatures s where s.bands && own.bands and s.place > own.place
      order by s.place limit ${TWINS_MAX}) later
    where own.case_id = any(${caseIds}::uuid[])`;
  return rows.map(({ id }) => id);
}

type Seen = { revision: number; toolId: string; trajectory: unknown; original: string | null };

/** Compares a case anew; its other findings stay. In the order of every check: first the case is held, then its tool. */
async function compareAgain(db: Database, caseId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [seen] = await tx.$queryRaw<Seen[]>`
      select c.revision, c.tool_id as "toolId", r.trajectory,
        (select f.other_case_id from findings f where f.case_id = c.id and f.revision = c.revision and f.kind = 'duplicate' limit 1) as original
      from cases c join case_revisions r on r.id = c.current_revision_id
      where c.id = ${caseId}::uuid for update of c`;
    if (!seen) return;
    const { revision, toolId } = seen;
    const trajectory = Trajectory.parse(seen.trajectory);
    const [found] = (await nearDuplicates(queryIn(tx), [{ caseId, revision, toolId, trajectory }])).flat();
    if ((found?.otherCaseId ?? null) === seen.original) return;
    await tx.finding.deleteMany({ where: { caseId, revision, kind: "duplicate" } });
    if (found) {
      const { otherCaseId = null, ...finding } = found;
      await tx.finding.create({ data: { ...finding, otherCaseId, id: newId(), caseId, revision } });
    }
    await keepFindingKinds(tx, [caseId]);
  });
}

/**
 * After cases were changed, put into the trash or taken out of it: those that were near-duplicates of them lose that
 * finding where they are no longer, and those that have become so get it. Each in a transaction of its own.
 */
export async function settleTwins(db: Database, caseIds: readonly string[]): Promise<void> {
  // A case without an end is not compared, and repeated by none.
  await db.$executeRaw`
    delete from case_signatures s using cases c
    where s.case_id = any(${caseIds}::uuid[]) and c.id = s.case_id and c.status = 'failed'`;
  for (const twin of await twinsOf(db, caseIds)) await compareAgain(db, twin);
}
