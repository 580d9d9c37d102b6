import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { uncheckPart } from "./check-part.ts";
import { without, type Done, type Part } from "./part.ts";
import type { BulkChange } from "./schemas.ts";

type Undone = { id: string; revision: number; decision: string; previous: string; reviewId: string };

/** Only where the action's own review is the newest that stands, on the revision that the case still has. */
async function takeBack(tx: Transaction, part: Part): Promise<Done[]> {
  const undone = await tx.$queryRaw<Undone[]>`
    with standing as (
      select r.id, r.case_id, r.revision, r.decision, r.previous, row_number() over newest_first as place,
        max(r.created_at) over (newest_first rows between 1 following and unbounded following) as decided_before
      from reviews r where r.case_id = any(${part.ids}::uuid[]) and r.undoes_id is null
        and not exists (select 1 from reviews u where u.undoes_id = r.id)
      window newest_first as (partition by r.case_id order by r.id desc)
    ), own as (
      select s.* from standing s
        join bulk_items i on i.bulk_id = ${part.bulkId}::uuid and i.case_id = s.case_id and i.review_id = s.id
      where s.place = 1)
    update cases c set decision = own.previous, updated_at = ${part.now},
      decided_at = case when own.previous = 'pending' then null else own.decided_before end
    from own
    where c.id = own.case_id and c.revision = own.revision and c.decision = own.decision and c.trashed_at is null
    returning c.id, own.revision, own.decision, own.previous, own.id as "reviewId"`;
  const reviews = undone.map(() => newId());
  await tx.$executeRaw`
    insert into reviews (id, case_id, revision, decision, previous, undoes_id, actor_id, created_at)
    select made.id, made.case_id, made.revision, made.decision, made.previous, made.undoes_id, ${part.actorId}, ${part.now}
    from unnest(${reviews}::uuid[], ${undone.map(({ id }) => id)}::uuid[], ${undone.map(({ revision }) => revision)}::int[],
      ${undone.map(({ previous }) => previous)}::text[], ${undone.map(({ decision }) => decision)}::text[],
      ${undone.map(({ reviewId }) => reviewId)}::uuid[]) as made(id, case_id, revision, decision, previous, undoes_id)`;
  return undone.map(({ id }, place) => ({ caseId: id, reviewId: reviews[place] ?? null }));
}

/** Takes away what it put on, and gives back what it took off; words that others put on meanwhile stay. */
async function changeWordsBack(
  tx: Transaction,
  part: Part,
  column: "tags" | "assignee_ids",
  { add, remove }: { add: string[]; remove: string[] },
): Promise<Done[]> {
  const words = Prisma.raw(column);
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases c set updated_at = ${part.now}, ${words} = array(
        select distinct word from unnest(c.${words} || array(select w from unnest(i.${words}) w where w = any(${remove}::text[]))) as word
        where word <> all(array(select w from unnest(${add}::text[]) w where w <> all(i.${words}))) order by word)
      from bulk_items i
      where i.bulk_id = ${part.bulkId}::uuid and i.case_id = c.id and c.id = any(${part.ids}::uuid[]) and c.trashed_at is null
      returning c.id`,
  );
}

/** Only what is in the trash since that action put it there. */
async function bringBack(tx: Transaction, part: Part): Promise<Done[]> {
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases c set trashed_at = null, updated_at = ${part.now} from bulk_items i
      where i.bulk_id = ${part.bulkId}::uuid and i.case_id = c.id and c.id = any(${part.ids}::uuid[]) and c.trashed_at = i.at
      returning c.id`,
  );
}

async function trashAgain(tx: Transaction, part: Part): Promise<Done[]> {
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases c set trashed_at = ${part.now}, updated_at = ${part.now} from bulk_items i
      where i.bulk_id = ${part.bulkId}::uuid and i.case_id = c.id and c.id = any(${part.ids}::uuid[]) and c.trashed_at is null
        and c.revision = i.revision and c.decision = i.decision
      returning c.id`,
  );
}

/** Made with the older version again; one that was moved on since stays. */
async function refuseAgain(tx: Transaction, part: Part): Promise<Done[]> {
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases c set tool_version_id = i.from_version_id, is_stale = true, updated_at = ${part.now} from bulk_items i
      where i.bulk_id = ${part.bulkId}::uuid and i.case_id = c.id and c.id = any(${part.ids}::uuid[])
        and c.revision = i.revision and c.tool_version_id = i.to_version_id and c.trashed_at is null
      returning c.id`,
  );
}

/** @returns the cases that are as they were; the others of the part were changed by somebody since */
export function revertChange(tx: Transaction, part: Part, change: BulkChange): Promise<Done[]> {
  if (change.kind === "decide") return takeBack(tx, part);
  if (change.kind === "tag") return changeWordsBack(tx, part, "tags", change);
  if (change.kind === "assign") return changeWordsBack(tx, part, "assignee_ids", change);
  if (change.kind === "check") return uncheckPart(tx, part);
  if (change.kind === "accept") return refuseAgain(tx, part);
  return change.kind === "trash" ? bringBack(tx, part) : trashAgain(tx, part);
}
