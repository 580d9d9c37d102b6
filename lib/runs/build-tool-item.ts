import { inTransaction } from "#lib/db/client.ts";
import { machine } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { buildToolDocument } from "#lib/tools/build/build-tool-document.ts";
import { saveToolVersion } from "#lib/tools/save-tool-version.ts";
import { loadPinnedPrompts } from "#lib/prompt-versions/load-pinned-prompts.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { itemEndpoints, openItemChat } from "./item-chat.ts";
import { ItemStopped } from "./item-stopped.ts";
import type { ItemHandler, WatchedWork } from "./item-work.ts";
import { settleItem } from "./settle-item.ts";

type ApiToBuild = { id: string; name: string; description: string; link: string; category: string };

/**
 * The item's tool, shown as "building": made at the first delivery, found again later. A tool of the same API that
 * failed before is built again; one that is ready is left alone, and a further one made.
 */
async function openTool({ db, now }: WatchedWork, item: ClaimedItem, api: ApiToBuild): Promise<string> {
  return inTransaction(db, async (tx) => {
    const failed = await tx.tool.findFirst({
      where: { apiId: api.id, status: "failed" },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    const toolId = item.toolId ?? failed?.id ?? newId();
    const held = await tx.runItem.updateMany({ where: { id: item.id, claim: item.claim }, data: { toolId } });
    if (held.count === 0) throw new ItemStopped("claim-lost");
    const { id: apiId, ...shown } = api;
    await tx.tool.upsert({
      where: { id: toolId },
      create: { id: toolId, apiId, ...shown, status: "building", runId: item.runId, createdAt: now() },
      update: { status: "building", runId: item.runId },
    });
    return toolId;
  });
}

async function work(lent: WatchedWork, item: ClaimedItem): Promise<void> {
  const { db, now } = lent;
  const api = await db.api.findUnique({
    where: { id: item.apiId ?? "" },
    select: { id: true, name: true, description: true, link: true, category: true },
  });
  if (!api) throw new AppError("not-found", "The API is no longer in the catalogue.");
  const toolId = await openTool(lent, item, api);
  const chat = await openItemChat(lent, item, await itemEndpoints(lent, item), { caseId: null, toolId });
  const built = await buildToolDocument(api, {
    chat,
    prompts: await loadPinnedPrompts(db, item.run.options.prompts),
  });
  const first = built.problems[0];
  const place = first?.at ? `${first.at}: ` : "";
  const others = built.problems.length > 1 ? ` (and ${built.problems.length - 1} more problems)` : "";
  const message = `The document cannot be used: ${place}${first?.message ?? "no reason is known"}${others}`;
  await inTransaction(db, async (tx) => {
    const end =
      built.status === "ready"
        ? ({ status: "succeeded" } as const)
        : ({ status: "failed", error: { code: first?.code ?? "invalid-document", message } } as const);
    await settleItem(tx, item, end, now());
    await saveToolVersion({ db: tx, actor: machine, now }, toolId, {
      introduction: storableText(built.introduction),
      functionsText: storableText(built.functionsText),
      documentationText: storableText(built.documentationText),
      documentationIsText: true,
      status: built.status,
      problems: built.problems,
      reason: "built",
    });
  });
}

/** Builds the tool of one API: introduction, functions, document. A failed build keeps its last attempt. */
export const buildToolItem: ItemHandler = work;
