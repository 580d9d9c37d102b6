import type { Step } from "#lib/corpus/trajectory.ts";
import { type Database, inTransaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableJson } from "#lib/llm/storable-text.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { endCase } from "./end-case.ts";
import { itemEndpoints, openItemChat, seedOfItem } from "./item-chat.ts";
import type { ItemHandler } from "./item-work.ts";
import { openCase } from "./open-case.ts";
import { type ItemEnd, settleItem } from "./settle-item.ts";

/** A replayed step is there already; a delivery without the claim writes nothing. */
async function storeStep(
  db: Database,
  item: ClaimedItem,
  caseId: string,
  step: Step,
  position: number,
): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    insert into case_steps (id, case_id, position, step)
    select ${newId()}::uuid, ${caseId}::uuid, ${position}::int, ${JSON.stringify(storableJson(step))}::jsonb
    where exists (select 1 from run_items where id = ${item.id}::uuid and claim = ${item.claim})
    on conflict (case_id, position) do nothing`);
}

const endOf = (error: string | null): ItemEnd =>
  error === null
    ? { status: "succeeded" }
    : { status: "failed", error: { code: "no-answer", message: error } };

/** Plays one instruction out. The case is there from the start, and each step as soon as it happened. */
export const simulateItem: ItemHandler = async (work, item) => {
  const { db, now } = work;
  const endpoints = await itemEndpoints(work, item);
  const opened = await openCase(db, item, endpoints.assistant.model, now());
  const tool = await work.loadTool(opened.toolVersionId);
  const chat = await openItemChat(work, item, endpoints, opened);
  const { trajectory } = await simulate(
    {
      instruction: opened.instruction,
      tool: { name: opened.toolName, ...tool },
      settings: item.run.options.settings,
      seed: seedOfItem(item),
      startedAt: item.startedAt,
    },
    { chat, onStep: (step, index) => storeStep(db, item, opened.caseId, step, index) },
  );
  await inTransaction(db, async (tx) => {
    await settleItem(tx, item, endOf(trajectory.error), now());
    await endCase(tx, opened.caseId, trajectory, tool.functions, now());
  });
};
