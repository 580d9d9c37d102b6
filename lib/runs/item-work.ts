import type { Endpoint } from "#lib/llm/endpoint.ts";
import type { Speaker } from "#lib/llm/ledgered-chat.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import type { LoadTool } from "./load-tool.ts";
import type { RunWatch } from "./watch-run.ts";

/** What a worker lends to the work on an item. */
export type ItemWork = {
  db: PrismaClient;
  workerId: string;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  /** 0 to 1 */
  chance: () => number;
  /** The endpoint's client and its limit of calls under way, shared by all items of this process. */
  connect: (endpoint: Endpoint) => Omit<Speaker, "endpoint">;
  loadTool: LoadTool;
  /** True from the moment that the worker was asked to end. */
  isStopping: () => boolean;
  onError: (error: unknown, item: ClaimedItem) => void;
};

/** The same for one item, with an eye on its run. */
export type WatchedWork = ItemWork & { watch: RunWatch };

/** Does one kind of item and settles it. What it throws ends the item, or hands it back (ItemStopped). */
export type ItemHandler = (work: WatchedWork, item: ClaimedItem) => Promise<void>;
