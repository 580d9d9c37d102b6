import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { checkPart } from "./check-part.ts";
import { without, type Done, type Part } from "./part.ts";
import type { BulkChange } from "./schemas.ts";

type Decide = Extract<BulkChange, { kind: "decide" }>;
type Seen = { id: string; revision: number; decision: string };

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

type Words = { add: string[]; remove: string[] };

/** Words put on a list of the case's and taken off; who takes that back must know what was there before. */
async function changeWords(
  tx: Transaction,
  part: Part,
  column: "tags" | "assignee_ids",
  { add, remove }: Words,
): Promise<Done[]> {
  const words = Prisma.raw(column);
  await tx.$executeRaw`
    update bulk_items i set ${words} = c.${words} from cases c
    where i.bulk_id = ${part.bulkId}::uuid and i.case_id = c.id and c.id = any(${part.ids}::uuid[])`;
  return without(
    await tx.$queryRaw<{ id: string }[]>`
      update cases set updated_at = ${part.now}, ${words} = array(
        select distinct word from unnest(${words} || ${add.map(storableText)}::text[]) as word
        where word <> all(${remove.map(storableText)}::text[]) order by word)
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
  if (change.kind === "tag") return changeWords(tx, part, "tags", change);
  if (change.kind === "assign") return changeWords(tx, part, "assignee_ids", change);
  if (change.kind === "check") return checkPart(tx, part);
  if (change.kind === "accept") return accept(tx, part);
  return change.kind === "trash" ? trash(tx, part) : restore(tx, part);
}
