import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import type { BulkChange } from "./schemas.ts";

/** A stretch of an action's cases, their rows locked. */
export type Part = { bulkId: string; ids: string[]; actorId: string; now: Date };

/** Cases that had their turn: with the review that was made, where one was. */
export type Done = { caseId: string; reviewId: string | null };

type Decide = Extract<BulkChange, { kind: "decide" }>;
type TagChange = Extract<BulkChange, { kind: "tag" }>;
type Seen = { id: string; revision: number; decision: string };

const without = (rows: readonly { id: string }[]): Done[] =>
  rows.map(({ id }) => ({ caseId: id, reviewId: null }));

async function decide(tx: Transaction, part: Part, change: Decide): Promise<Done[]> {
  const seen = await tx.$queryRaw<Seen[]>`
    select c.id, c.revision, c.decision from cases c
      join bulk_items i on i.bulk_id = ${part.bulkId}::uuid and i.case_id = c.id
    where c.id = any(${part.ids}::uuid[]) and c.revision = i.revision and c.decision = i.decision
      and c.trashed_at is null and c.status <> 'simulating' order by c.id`;
  const ids = seen.map(({ id }) => id);
  const reviews = ids.map(() => newId());
  await tx.$executeRaw`
    update cases set decision = ${change.decision}, decided_at = ${part.now}, updated_at = ${part.now} where id = any(${ids}::uuid[])`;
  await tx.$executeRaw`
    insert into reviews (id, case_id, revision, decision, previous, reasons, comment, actor_id, created_at)
    select made.id, made.case_id, made.revision, ${change.decision}, made.previous, ${change.reasons.map(storableText)}::text[],
      ${storableText(change.comment)}, ${part.actorId}, ${part.now}
    from unnest(${reviews}::uuid[], ${ids}::uuid[], ${seen.map((one) => one.revision)}::int[], ${seen.map((one) => one.decision)}::text[])
      as made(id, case_id, revision, previous)`;
  return ids.map((caseId, place) => ({ caseId, reviewId: reviews[place] ?? null }));
}

async function tag(tx: Transaction, part: Part, { add, remove }: TagChange): Promise<Done[]> {
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases set updated_at = ${part.now}, tags = array(
        select distinct tag from unnest(tags || ${add.map(storableText)}::text[]) as tag
        where tag <> all(${remove.map(storableText)}::text[]) order by tag)
      where id = any(${part.ids}::uuid[]) and trashed_at is null returning id`,
  );
}

async function trash(tx: Transaction, part: Part): Promise<Done[]> {
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases c set trashed_at = ${part.now}, updated_at = ${part.now} from bulk_items i
      where i.bulk_id = ${part.bulkId}::uuid and i.case_id = c.id and c.id = any(${part.ids}::uuid[])
        and c.revision = i.revision and c.decision = i.decision and c.trashed_at is null and c.status <> 'simulating'
      returning c.id`,
  );
}

async function restore(tx: Transaction, part: Part): Promise<Done[]> {
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases set trashed_at = null, updated_at = ${part.now}
      where id = any(${part.ids}::uuid[]) and trashed_at is not null returning id`,
  );
}

/** Only for the version that the person saw, where it still is the tool's newest. */
async function accept(tx: Transaction, part: Part): Promise<Done[]> {
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases c set tool_version_id = i.to_version_id, is_stale = false, updated_at = ${part.now} from bulk_items i, tools t
      where i.bulk_id = ${part.bulkId}::uuid and i.case_id = c.id and c.id = any(${part.ids}::uuid[])
        and c.revision = i.revision and c.tool_version_id = i.from_version_id and c.is_stale and c.trashed_at is null
        and t.id = c.tool_id and t.current_version_id = i.to_version_id
      returning c.id`,
  );
}

/** @returns the cases that were changed; the others of the part had been changed by somebody since the start */
export function applyChange(tx: Transaction, part: Part, change: BulkChange): Promise<Done[]> {
  if (change.kind === "decide") return decide(tx, part, change);
  if (change.kind === "tag") return tag(tx, part, change);
  if (change.kind === "accept") return accept(tx, part);
  return change.kind === "trash" ? trash(tx, part) : restore(tx, part);
}
