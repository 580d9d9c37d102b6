import { inTransaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { type PrismaClient, Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { ItemStopped } from "./item-stopped.ts";
import { nextBranchNumber } from "./next-branch-number.ts";

type OpenBranch = { branchId: string; endpoint: string };

async function findBranch(db: Pick<PrismaClient, "caseBranch">, item: ClaimedItem) {
  const found = await db.caseBranch.findUnique({
    where: { runItemId_attempt: { runItemId: item.id, attempt: item.attempt } },
    select: { id: true, endpoint: true },
  });
  return found && { branchId: found.id, endpoint: found.endpoint };
}

/**
 * The item's branch: that of the first attempt was made with the item, another attempt gets one of its own.
 * @throws ItemStopped "claim-lost"
 */
export async function openBranch(db: PrismaClient, item: ClaimedItem, now: Date): Promise<OpenBranch> {
  const known = await findBranch(db, item);
  if (known) return known;
  return inTransaction(db, async (tx) => {
    const number = await nextBranchNumber(tx, item.caseId ?? "");
    await tx.$executeRaw(Prisma.sql`
      insert into case_branches (id, case_id, number, base_revision, given_steps, run_id, run_item_id, attempt, endpoint, model, protocol, actor_id, created_at)
      select ${newId()}::uuid, b.case_id, ${number}::int, b.base_revision, b.given_steps, b.run_id, b.run_item_id, ${item.attempt}::int,
        b.endpoint, b.model, b.protocol, b.actor_id, ${now.toISOString()}::timestamptz
      from case_branches b join run_items i on i.id = b.run_item_id and i.claim = ${item.claim}
      where b.run_item_id = ${item.id}::uuid order by b.attempt desc limit 1
      on conflict (run_item_id, attempt) do nothing`);
    const made = await findBranch(tx, item);
    if (!made) throw new ItemStopped("claim-lost");
    return made;
  });
}
