import { shapeOf } from "#lib/blueprints/draw-plan.ts";
import type { Blueprint } from "#lib/blueprints/schemas.ts";
import { writeGolden } from "#lib/blueprints/write-golden.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { planBehaviours } from "#lib/instructions/plan-behaviours.ts";
import { writeBlueprints } from "#lib/instructions/write/write-blueprints.ts";
import { type WrittenInstruction, writeParts } from "#lib/instructions/write/write-parts.ts";
import type { ChatPort } from "#lib/llm/chat.ts";
import { storableJson, storableText } from "#lib/llm/storable-text.ts";
import { loadPinnedPrompts } from "#lib/prompt-versions/load-pinned-prompts.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { droppedNote } from "./dropped-note.ts";
import { itemEndpoints, openItemChat, seedOfItem } from "./item-chat.ts";
import type { ItemHandler, WatchedWork } from "./item-work.ts";
import { settleItem } from "./settle-item.ts";
import { toolAnswers } from "./tool-answers.ts";

type Written = WrittenInstruction & { blueprint?: Blueprint };

/** Behind those that are there; the tool's row is held, so that two runs do not take the same places. */
async function addInstructions(
  tx: Transaction,
  item: ClaimedItem,
  toolId: string,
  written: Written[],
  template: number,
): Promise<void> {
  await tx.$queryRaw(Prisma.sql`select id from tools where id = ${toolId}::uuid for no key update`);
  const last = await tx.instruction.findFirst({
    where: { toolId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const first = (last?.position ?? -1) + 1;
  await tx.instruction.createMany({
    data: written.map(({ text, behaviour, callStyle, blueprint }, index) => ({
      id: newId(),
      toolId,
      position: first + index,
      text: storableText(text),
      template,
      behaviour,
      callStyle: callStyle ?? "",
      ...(blueprint && {
        blueprint: storableJson(blueprint) ?? {},
        goldenAnswer: storableJson(writeGolden(blueprint.calls)) ?? [],
      }),
      runId: item.runId,
    })),
  });
}

type SourceTool = {
  id: string;
  name: string;
  versionId: string;
  nlDocumentation: string;
  existing: string[];
};
type Outcome = {
  written: Written[];
  note?: string;
  /** Why there is none, where there is none. */ why: string;
};

async function findTool({ db }: Pick<WatchedWork, "db">, id: string): Promise<SourceTool> {
  const tool = await db.tool.findUnique({
    where: { id },
    select: {
      name: true,
      currentVersion: { select: { id: true, nlDocumentation: true } },
      instructions: { orderBy: { position: "asc" }, select: { text: true } },
    },
  });
  if (!tool?.currentVersion) throw new AppError("not-found", "The tool's document is no longer there.");
  const { id: versionId, nlDocumentation } = tool.currentVersion;
  return {
    id,
    name: tool.name,
    versionId,
    nlDocumentation,
    existing: tool.instructions.map(({ text }) => text),
  };
}

/** Requests first: what is golden about them is for others to say. */
async function writeFreely(
  { db }: WatchedWork,
  item: ClaimedItem,
  tool: SourceTool,
  chat: ChatPort,
): Promise<Outcome> {
  const { perTool, template, mix, prompts } = item.run.options;
  const { written, refused } = await writeParts(
    {
      toolName: tool.name,
      nlDocumentation: tool.nlDocumentation,
      existing: tool.existing,
      template,
      seed: seedOfItem(item),
      parts: planBehaviours(mix, { place: item.position, perTool, seed: item.run.seed }),
    },
    { chat, prompts: await loadPinnedPrompts(db, prompts) },
  );
  const reason = refused[0]?.reason ?? "the answers held none";
  return { written, why: `No usable instruction was written; ${refused.length} were refused: ${reason}` };
}

const callStyles = { single: "simple", several: "multiple", parallel: "parallel" } as const;

/** Golden calls first, then a request for them. */
async function writeFromBlueprints(
  lent: WatchedWork,
  item: ClaimedItem,
  tool: SourceTool,
  chat: ChatPort,
): Promise<Outcome> {
  const { perTool, template, blueprint: settings, prompts } = item.run.options;
  const { written, dropped } = await writeBlueprints(
    {
      tool: { name: tool.name, ...(await lent.loadTool(tool.versionId)) },
      existing: tool.existing,
      count: perTool,
      template,
      settings,
      seed: seedOfItem(item),
      startedAt: item.startedAt,
    },
    {
      chat,
      // What a real API said is kept: a worker that takes over must not ask it again.
      answersFor: (input) => {
        const useCache = settings.useCache || settings.executor === "http";
        return toolAnswers(lent, { ...input, settings: { ...input.settings, useCache } }, tool.id);
      },
      prompts: await loadPinnedPrompts(lent.db, prompts),
    },
  );
  const note = droppedNote({ wanted: perTool, written: written.length, dropped });
  return {
    written: written.map(({ text, blueprint }) => ({
      text,
      blueprint,
      behaviour: "solvable",
      callStyle: callStyles[shapeOf(blueprint.calls)],
    })),
    ...(note === null ? {} : { note }),
    why: `No blueprint came to a request. ${note ?? ""}`,
  };
}

async function work(lent: WatchedWork, item: ClaimedItem): Promise<void> {
  const { db, now } = lent;
  const { template, mode } = item.run.options;
  const tool = await findTool(lent, item.toolId ?? "");
  const subject = { caseId: null, toolId: tool.id };
  const chat = await openItemChat(lent, item, await itemEndpoints(lent, item), subject);
  const write = mode === "blueprint" ? writeFromBlueprints : writeFreely;
  const { written, note, why } = await write(lent, item, tool, chat);
  if (written.length === 0) throw new AppError("bad-input", why);
  await inTransaction(db, async (tx) => {
    await settleItem(tx, item, { status: "succeeded", ...(note === undefined ? {} : { note }) }, now());
    await addInstructions(tx, item, tool.id, written, template);
  });
}

/** Writes a tool's instructions; nothing is left behind where it fails. */
export const writeInstructionsItem: ItemHandler = work;
