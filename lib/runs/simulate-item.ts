import { type Database, inTransaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { isJsonObject, type JsonObject } from "#lib/errors/json.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import { storableJson } from "#lib/llm/storable-text.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { endCase } from "./end-case.ts";
import { openItemChat, seedOfItem } from "./item-chat.ts";
import { ItemStopped } from "./item-stopped.ts";
import type { ItemHandler, ItemWork } from "./item-work.ts";
import { readRunInput } from "./run-input.ts";
import { settleItem } from "./settle-item.ts";

const withVersion = {
  id: true,
  position: true,
  text: true,
  tool: { select: { id: true, name: true, category: true, currentVersionId: true } },
} as const;

type Opened = { caseId: string; toolVersionId: string; toolId: string; toolName: string; instruction: string };

/** The item's case: made at the first delivery, found again by each later one. */
async function openCase(work: ItemWork, item: ClaimedItem): Promise<Opened> {
  const instruction = await work.db.instruction.findUnique({ where: { id: item.instructionId ?? "" }, select: withVersion });
  if (!instruction?.tool.currentVersionId) {
    throw new AppError("not-found", "The instruction or its tool's document is no longer there.");
  }
  const { tool } = instruction;
  if (item.caseId) {
    const made = await work.db.case.findUniqueOrThrow({ where: { id: item.caseId }, select: { toolVersionId: true, instruction: true } });
    return { caseId: item.caseId, toolId: tool.id, toolName: tool.name, ...made };
  }
  const opened = { caseId: newId(), toolId: tool.id, toolName: tool.name, toolVersionId: instruction.tool.currentVersionId, instruction: instruction.text };
  await inTransaction(work.db, async (tx) => {
    const held = await tx.runItem.updateMany({ where: { id: item.id, claim: item.claim }, data: { caseId: opened.caseId, toolId: tool.id } });
    if (held.count === 0) throw new ItemStopped("claim-lost");
    await tx.case.create({
      data: {
        id: opened.caseId,
        toolId: tool.id,
        toolVersionId: opened.toolVersionId,
        instructionId: instruction.id,
        runId: item.runId,
        position: instruction.position,
        toolName: tool.name,
        category: tool.category,
        instruction: instruction.text,
        searchText: instruction.text,
        createdAt: work.now(),
      },
    });
  });
  return opened;
}

/** A replayed step is there already; a delivery without the claim writes nothing. */
async function storeStep(db: Database, item: ClaimedItem, caseId: string, step: Step, position: number): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    insert into case_steps (id, case_id, position, step)
    select ${newId()}::uuid, ${caseId}::uuid, ${position}::int, ${JSON.stringify(storableJson(step))}::jsonb
    where exists (select 1 from run_items where id = ${item.id}::uuid and claim = ${item.claim})
    on conflict (case_id, position) do nothing`);
}

async function loadTool(db: Database, toolVersionId: string): Promise<{ documentationText: string; document: JsonObject; nlDocumentation: string }> {
  const { documentationText, documentation, nlDocumentation } = await db.toolVersion.findUniqueOrThrow({
    where: { id: toolVersionId },
    select: { documentationText: true, documentation: true, nlDocumentation: true },
  });
  if (!isJsonObject(documentation)) throw new AppError("bad-input", "The tool's document cannot be read: mend it first.");
  return { documentationText, document: documentation, nlDocumentation };
}

async function work(lent: ItemWork, item: ClaimedItem): Promise<void> {
  const { db, now } = lent;
  const opened = await openCase(lent, item);
  const tool = await loadTool(db, opened.toolVersionId);
  const { chat, modelOf } = await openItemChat(lent, item, opened);
  await db.case.updateMany({ where: { id: opened.caseId, model: "" }, data: { model: modelOf("assistant") } });
  const input = readRunInput(item.run.input);
  const { trajectory } = await simulate(
    {
      instruction: opened.instruction,
      tool: { name: opened.toolName, functions: functionsOf(tool.document), ...tool },
      settings: SimulationSettings.parse(input.kind === "simulate" ? input.settings : {}),
      seed: seedOfItem(item),
      startedAt: item.startedAt,
    },
    { chat, onStep: (step, index) => storeStep(db, item, opened.caseId, step, index) },
  );
  const { error } = trajectory;
  await inTransaction(db, async (tx) => {
    const end = error === null ? ({ status: "succeeded" } as const) : ({ status: "failed", error: { code: "no-answer", message: error } } as const);
    await settleItem(tx, item, end, now());
    await endCase(tx, opened.caseId, trajectory, tool.document, now());
  });
}

/** Plays one instruction out. The case is there from the start, and each step as soon as it happened. */
export const simulateItem: ItemHandler = work;
