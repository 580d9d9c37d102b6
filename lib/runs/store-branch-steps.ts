import type { Step } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { storableJsonText } from "#lib/llm/storable-text.ts";
import type { AnsweredBy } from "#lib/simulation/executor/executor.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";

/** Keeps each step of a branch as it happens. A replayed one is there already; without the claim nothing is written. */
export function storeBranchSteps(db: Database, item: Pick<ClaimedItem, "id" | "claim">, branchId: string) {
  return async (step: Step, position: number, answeredBy: AnsweredBy | null): Promise<void> => {
    await queryRows(
      db,
      "store-branch-step",
      Prisma.sql`
      insert into branch_steps (branch_id, position, step, answered_by)
      select ${branchId}::uuid, ${position}::int, ${storableJsonText(step)}::jsonb, ${answeredBy}::text
      from run_items i where i.id = ${item.id}::uuid and i.claim = ${item.claim}
      on conflict (branch_id, position) do nothing`,
    );
  };
}
