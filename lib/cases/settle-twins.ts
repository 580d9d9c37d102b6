import { Trajectory } from "#lib/corpus/trajectory.ts";
import { inTransaction, type Database } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { queryIn } from "#lib/db/query-rows.ts";
import { keepFindingKinds } from "./keep-finding-kinds.ts";
import { nearDuplicates } from "./near-duplicates.ts";

const TWINS_MAX = 50;
/** Cases of one transaction. */
const PART_SIZE = 50;

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
  // By id: what two actions compare at once they hold in one order.
  return rows.map(({ id }) => id).toSorted();
}

type Seen = {
  caseId: string;
  revision: number;
  toolId: string;
  trajectory: unknown;
  /** The case that it was said to repeat. */
  original: string | null;
};

/** Compares cases anew; their other findings stay. In the order of every check: first cases are held, by id, then their tools. */
async function compareAgain(db: Database, caseIds: readonly string[]): Promise<void> {
  await inTransaction(db, async (tx) => {
    const seen = await tx.$queryRaw<Seen[]>`
      select c.id as "caseId", c.revision, c.tool_id as "toolId", r.trajectory,
        (select f.other_case_id from findings f where f.case_id = c.id and f.revision = c.revision and f.kind = 'duplicate' limit 1) as original
      from cases c join case_revisions r on r.id = c.current_revision_id
      where c.id = any(${caseIds}::uuid[]) order by c.id for no key update of c`;
    const compared = seen.map((one) => ({ ...one, trajectory: Trajectory.parse(one.trajectory) }));
    const found = await nearDuplicates(queryIn(tx), compared);
    const changed = compared.flatMap(({ caseId, revision, original }, place) => {
      const [finding] = found[place] ?? [];
      return (finding?.otherCaseId ?? null) === original ? [] : [{ caseId, revision, finding }];
    });
    if (changed.length === 0) return;
    await tx.finding.deleteMany({
      where: { OR: changed.map(({ caseId, revision }) => ({ caseId, revision, kind: "duplicate" })) },
    });
    await tx.finding.createMany({
      data: changed.flatMap(({ caseId, revision, finding }) =>
        finding
          ? [{ ...finding, otherCaseId: finding.otherCaseId ?? null, id: newId(), caseId, revision }]
          : [],
      ),
    });
    await keepFindingKinds(
      tx,
      changed.map(({ caseId }) => caseId),
    );
  });
}

/**
 * After cases were changed, put into the trash or taken out of it: those that were near-duplicates of them lose that
 * finding where they are no longer, and those that have become so get it. A few in each transaction: others wait for their rows.
 */
export async function settleTwins(db: Database, caseIds: readonly string[]): Promise<void> {
  // A case without an end is not compared, and repeated by none.
  await db.$executeRaw`
    delete from case_signatures s using cases c
    where s.case_id = any(${caseIds}::uuid[]) and c.id = s.case_id and c.status = 'failed'`;
  const twins = await twinsOf(db, caseIds);
  for (let first = 0; first < twins.length; first += PART_SIZE)
    await compareAgain(db, twins.slice(first, first + PART_SIZE));
}
