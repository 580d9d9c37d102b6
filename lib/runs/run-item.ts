import { inTransaction } from "#lib/db/client.ts";
import { isConnectionLost } from "#lib/db/is-connection-lost.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { ModelError } from "#lib/llm/chat.ts";
import { abandonItem } from "./abandon-item.ts";
import { buildToolItem } from "./build-tool-item.ts";
import { checkItem } from "./check-item.ts";
import { type ClaimedItem, claimItem } from "./claim-item.ts";
import { finishTogether } from "./finish-together.ts";
import { ItemStopped } from "./item-stopped.ts";
import type { ItemHandler, ItemWork, WatchedWork } from "./item-work.ts";
import { judgeItem } from "./judge-item.ts";
import { releaseItem } from "./release-item.ts";
import { type ItemError, settleItem } from "./settle-item.ts";
import { RunKind } from "./schemas.ts";
import { simulateItem } from "./simulate-item.ts";
import { watchRun } from "./watch-run.ts";
import { writeInstructionsItem } from "./write-instructions-item.ts";

/** Workers that died over one item before it is given up: it may be the item that kills them. */
export const DELIVERIES_MAX = 25;

const HANDLERS: Record<RunKind, ItemHandler> = {
  "build-tools": buildToolItem,
  "write-instructions": writeInstructionsItem,
  simulate: simulateItem,
  check: checkItem,
  judge: judgeItem,
};

export type ItemDelivery = { itemId: string; jobId: string; deliveryNumber: number };

/** What a person reads of a failure; unknown ones are for the log only. */
function itemError(error: unknown): ItemError {
  if (error instanceof ModelError) return { code: error.failure, message: error.message };
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: "internal", message: "Something went wrong inside Paddock; its log says more." };
}

async function giveUp(
  work: ItemWork,
  item: ClaimedItem,
  status: "failed" | "cancelled",
  error: ItemError,
): Promise<void> {
  await inTransaction(work.db, async (tx) => {
    await settleItem(tx, item, { status, error }, work.now());
    await abandonItem(tx, item.run.kind, item.id, error, work.now());
  });
}

async function stop(work: ItemWork, item: ClaimedItem, stopped: ItemStopped): Promise<void> {
  if (stopped.reason === "claim-lost") return;
  if (stopped.reason === "cancelled") {
    return giveUp(work, item, "cancelled", { code: "cancelled", message: "The run was cancelled." });
  }
  await releaseItem(work.db, item);
  // The job must come back, to another worker; a paused run's items get new jobs when it goes on.
  if (stopped.reason === "worker-stops") throw stopped;
}

async function endBadly(work: ItemWork, item: ClaimedItem, error: unknown): Promise<void> {
  if (error instanceof ItemStopped) return stop(work, item, error);
  // The item is not to blame: it is delivered again, and finds in the ledger what it was answered.
  if (isConnectionLost(error)) throw error;
  const reason = itemError(error);
  if (reason.code === "internal") work.onError(error, item);
  await giveUp(work, item, "failed", reason);
}

async function workOn(work: WatchedWork, item: ClaimedItem, deliveryNumber: number): Promise<void> {
  try {
    if (deliveryNumber >= DELIVERIES_MAX) {
      const message = `Its worker died ${deliveryNumber} times over it.`;
      return await giveUp(work, item, "failed", { code: "worker-lost", message });
    }
    await HANDLERS[RunKind.parse(item.run.kind)](work, item);
  } catch (error) {
    await endBadly(work, item, error).catch((second: unknown) => {
      if (!(second instanceof ItemStopped && second.reason === "claim-lost")) throw second;
    });
  }
}

/**
 * Works on one item, if this delivery gets it: to its end, or to where its run was paused or its worker stops.
 * @throws where the job must be delivered again: the worker stops, or the database does not answer
 */
export async function runItem(work: ItemWork, delivery: ItemDelivery): Promise<void> {
  const item = await claimItem(
    work.db,
    delivery.itemId,
    { workerId: work.workerId, ...delivery },
    work.now(),
  );
  if (!item) return;
  const watch = watchRun(work.db, item.runId);
  try {
    await workOn({ ...work, watch }, item, delivery.deliveryNumber);
  } finally {
    watch.release();
  }
  await finishTogether(work.db, item.runId, work.now());
}
