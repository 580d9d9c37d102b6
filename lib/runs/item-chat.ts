import { Prisma } from "#prisma/generated/client.ts";
import type { Agent, ChatPort } from "#lib/llm/chat.ts";
import type { Endpoint } from "#lib/llm/endpoint.ts";
import { openCallLedger } from "#lib/llm/call-ledger.ts";
import type { ItemState } from "#lib/llm/call-record.ts";
import { ledgeredChat } from "#lib/llm/ledgered-chat.ts";
import { resolveEndpoints } from "#lib/llm/resolve-endpoints.ts";
import { deriveSeed } from "#lib/simulation/derive-seed.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { ItemStopped, stopReason } from "./item-stopped.ts";
import type { ItemWork, WatchedWork } from "./item-work.ts";

/** A seed for all that an item asks; another attempt asks anew. */
export const seedOfItem = (item: ClaimedItem): number =>
  deriveSeed(item.run.seed, item.position, item.attempt);

type Resolved = { version: string; byChoice: Map<string, Promise<Record<Agent, Endpoint>>> };
const resolved = new WeakMap<ItemWork["db"], Resolved>();

/**
 * The endpoint of each agent, as the run says; read again only when an endpoint was changed.
 * @param assistant the assistant's, where it is the item's own
 */
export function itemEndpoints(
  work: ItemWork,
  item: ClaimedItem,
  assistant?: string,
): Promise<Record<Agent, Endpoint>> {
  const { endpoint, endpoints: ofRun } = item.run.options;
  const endpoints = assistant === undefined ? ofRun : { ...ofRun, assistant };
  const before = resolved.get(work.db);
  const held =
    before?.version === item.endpointsVersion
      ? before
      : { version: item.endpointsVersion, byChoice: new Map<string, Promise<Record<Agent, Endpoint>>>() };
  resolved.set(work.db, held);
  const choice = JSON.stringify([endpoint, endpoints]);
  const known = held.byChoice.get(choice) ?? resolveEndpoints(work, { endpoint, endpoints });
  held.byChoice.set(choice, known);
  known.catch(() => held.byChoice.delete(choice));
  return known;
}

/**
 * The chat port of an item: each agent speaks through its endpoint, each call is in the ledger, and the work stops
 * after the call during which the run was paused or cancelled or another delivery took the item.
 */
export async function openItemChat(
  work: WatchedWork,
  item: ClaimedItem,
  endpoints: Record<Agent, Endpoint>,
  subject: { caseId: string | null; toolId: string | null },
): Promise<ChatPort> {
  const goOn = (state: ItemState | undefined): void => {
    const reason = stopReason(item.claim, state, work.isStopping());
    if (reason) throw new ItemStopped(reason);
  };
  const checkpoint = async (): Promise<void> => {
    const [state] = await work.db.$queryRaw<ItemState[]>(Prisma.sql`
      select i.claim, i.attempt, r.status as "runStatus" from run_items i join runs r on r.id = i.run_id where i.id = ${item.id}::uuid`);
    goOn(state);
  };
  const { caseId, toolId } = subject;
  const scope = {
    runId: item.runId,
    runItemId: item.id,
    itemAttempt: item.attempt,
    caseId,
    toolId,
    hasCalls: item.hasCalls,
  };
  const chat = ledgeredChat({
    ...work,
    ledger: await openCallLedger(work.db, scope, goOn),
    speakerOf: (agent) => ({ endpoint: endpoints[agent], ...work.connect(endpoints[agent]) }),
    checkpoint,
    look: () => goOn({ claim: item.claim, attempt: item.attempt, runStatus: work.watch.status() }),
  });
  const cancelled = Promise.withResolvers<never>();
  cancelled.promise.catch(() => undefined);
  work.watch.onCancelled(() => cancelled.reject(new ItemStopped("cancelled")));
  const seed = seedOfItem(item);
  // Who waits is let go when the run is cancelled; the call itself goes on to its end, and into the ledger.
  return (request) =>
    Promise.race([chat(request.seed === undefined ? { ...request, seed } : request), cancelled.promise]);
}
