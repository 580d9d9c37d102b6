import { inTransaction, type Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { planBehaviours } from "#lib/instructions/plan-behaviours.ts";
import { type WrittenInstruction, writeParts } from "#lib/instructions/write/write-parts.ts";
import { loadPinnedPrompts } from "#lib/prompt-versions/load-pinned-prompts.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { itemEndpoints, openItemChat, seedOfItem } from "./item-chat.ts";
import type { ItemHandler, WatchedWork } from "./item-work.ts";
import { settleItem } from "./settle-item.ts";

/** Behind those that are there; the tool's row is held, so that two runs do not take the same places. */
async function addInstructions(
  tx: Transaction,
  item: ClaimedItem,
  toolId: string,
  written: WrittenInstruction[],
  template: number,
): Promise<void> {
  await tx.$queryRaw(Prisma.sql`select id from tools where id = ${toolId}::uuid for update`);
  const last = await tx.instruction.findFirst({
    where: { toolId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const first = (last?.position ?? -1) + 1;
  await tx.instruction.createMany({
    data: written.map(({ text, behaviour, callStyle }, index) => ({
      id: newId(),
      toolId,
      position: first + index,
      text: storableText(text),
      template,
      behaviour,
      callStyle: callStyle ?? "",
      runId: item.runId,
    })),
  });
}

async function work(lent: WatchedWork, item: ClaimedItem): Promise<void> {
  const { db, now } = lent;
  const { perTool, template, mix, prompts } = item.run.options;
  const toolId = item.toolId ?? "";
  const tool = await db.tool.findUnique({
    where: { id: toolId },
    select: {
      name: true,
      currentVersion: { select: { nlDocumentation: true } },
      instructions: { orderBy: { position: "asc" }, select: { text: true } },
    },
  });
  if (!tool?.currentVersion) throw new AppError("not-found", "The tool's document is no longer there.");
  const chat = await openItemChat(lent, item, await itemEndpoints(lent, item), { caseId: null, toolId });
  const seed = seedOfItem(item);
  const { written, refused } = await writeParts(
    {
      toolName: tool.name,
      nlDocumentation: tool.currentVersion.nlDocumentation,
      existing: tool.instructions.map(({ text }) => text),
      template,
      seed,
      parts: planBehaviours(mix, { place: item.position, perTool, seed: item.run.seed }),
    },
    { chat, prompts: await loadPinnedPrompts(db, prompts) },
  );
  if (written.length === 0) {
    const why = refused[0]?.reason ?? "the answers held none";
    throw new AppError(
      "bad-input",
      `No usable instruction was written; ${refused.length} were refused: ${why}`,
    );
  }
  await inTransaction(db, async (tx) => {
    await settleItem(tx, item, { status: "succeeded" }, now());
    await addInstructions(tx, item, toolId, written, template);
  });
}

/** Writes a tool's instructions; nothing is left behind where it fails. */
export const writeInstructionsItem: ItemHandler = work;
