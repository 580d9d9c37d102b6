import { inTransaction } from "#lib/db/client.ts";
import { isConnectionLost } from "#lib/db/is-connection-lost.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { ModelError } from "#lib/llm/chat.ts";
import { abandonItem } from "./abandon-item.ts";
import { type ClaimedItem, claimItem } from "./claim-item.ts";
import { countDelivery } from "./count-delivery.ts";
import { finishTogether } from "./finish-together.ts";
import { inTurn } from "./in-turn.ts";
import { ItemStopped } from "./item-stopped.ts";
import type { ItemHandler, ItemWork, WatchedWork } from "./item-work.ts";
import { releaseItem } from "./release-item.ts";
import { type ItemError, settleItem } from "./settle-item.ts";
import { RunKind } from "./schemas.ts";
import { watchRun } from "./watch-run.ts";

/** Workers that died over one item before it goes to the dead letters: it may be the item that kills them. */
const DEATHS_MAX = 10;
/** From then on it is worked on alone among its like, so that the one that kills takes none of the others with it. */
const SUSPECT_FROM = 3;

/** Loaded with the first item of their kind: a worker that only simulates holds no builder in memory. */
const HANDLERS: Record<RunKind, () => Promise<ItemHandler>> = {
  "build-tools": async () => (await import("./build-tool-item.ts")).buildToolItem,
  "write-instructions": async () => (await import("./write-instructions-item.ts")).writeInstructionsItem,
  simulate: async () => (await import("./simulate-item.ts")).simulateItem,
  check: async () => (await import("./check-item.ts")).checkItem,
  judge: async () => (await import("./judge-item.ts")).judgeItem,
};

const CANCELLED = { code: "cancelled", message: "The run was cancelled." };

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
  end: { status: "failed" | "cancelled"; error: ItemError; isDead?: boolean },
): Promise<void> {
  await inTransaction(work.db, async (tx) => {
    await settleItem(tx, item, end, work.now());
    await abandonItem(tx, item.run.kind, item.id, end.error, work.now());
  });
}

async function stop(work: ItemWork, item: ClaimedItem, stopped: ItemStopped): Promise<void> {
  if (stopped.reason === "claim-lost") return;
  if (stopped.reason === "cancelled") {
    return giveUp(work, item, { status: "cancelled", error: CANCELLED });
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
  await giveUp(work, item, { status: "failed", error: reason });
}

async function workOn(work: WatchedWork, item: ClaimedItem): Promise<void> {
  try {
    if (item.deaths >= DEATHS_MAX) {
      const message = `Its worker died ${item.deaths} times over it.`;
      const error = { code: "worker-lost", message };
      return await giveUp(work, item, { status: "failed", error, isDead: true });
    }
    const handle = await HANDLERS[RunKind.parse(item.run.kind)]();
    await handle(work, item);
  } catch (error) {
    await endBadly(work, item, error).catch((second: unknown) => {
      if (!(second instanceof ItemStopped && second.reason === "claim-lost")) throw second;
    });
  }
}

async function carryOut(work: ItemWork, item: ClaimedItem): Promise<void> {
  const watch = watchRun(work.db, item.runId);
  try {
    await workOn({ ...work, watch }, item);
  } finally {
    watch.release();
  }
  await finishTogether(work.db, item.runId, work.now());
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
  if (item.deaths < SUSPECT_FROM) return carryOut(work, item);
  // While it waits it is not counted, so that a worker that dies meanwhile is not put down to it.
  await countDelivery(work.db, item, -1);
  await inTurn(work.db, async () => {
    if (await countDelivery(work.db, item, 1)) await carryOut(work, item);
  });
}
