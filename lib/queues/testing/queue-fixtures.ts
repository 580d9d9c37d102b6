import { makeCase, makeTool } from "#lib/cases/testing/case-fixtures.ts";
import type { Context } from "#lib/db/context.ts";
import { claimPlace } from "../claim-place.ts";
import { finishPlace } from "../finish-place.ts";
import { makeQueue } from "../make-queue.ts";
import { FinishPlace, MakeQueue, type ClaimedPlace, type QueueDetail } from "../schemas.ts";

/** The same context as somebody else. */
export const as = (ctx: Context, id: string, role: Context["actor"]["role"] = "reviewer"): Context => ({
  ...ctx,
  actor: { id, name: id, role, kind: "person" },
});

/** A queue over new cases of a tool of its own. @returns the cases' ids too, oldest first */
export async function makeQueueOf(
  ctx: Context,
  count: number,
  input: Partial<MakeQueue> = {},
): Promise<{ queue: QueueDetail; caseIds: string[]; toolId: string }> {
  const tool = await makeTool(ctx);
  const caseIds: string[] = [];
  for (let made = 0; made < count; made += 1) caseIds.push(await makeCase(ctx, tool));
  const queue = await makeQueue(
    ctx,
    MakeQueue.parse({ name: "Kites", ...input, filter: { ...input.filter, tool: [tool.toolId] } }),
  );
  return { queue, caseIds, toolId: tool.toolId };
}

/** Claims a place, which must be there. */
export async function claim(ctx: Context, queueId: string, caseId?: string): Promise<ClaimedPlace> {
  const { place } = await claimPlace(ctx, queueId, caseId === undefined ? {} : { caseId });
  if (!place) throw new Error("There was no place to claim.");
  return place;
}

export const finish = (ctx: Context, place: ClaimedPlace, decision: string, more: object = {}) =>
  finishPlace(
    ctx,
    { queueId: place.queueId, placeId: place.id },
    FinishPlace.parse({ claim: place.claim, decision, revision: 0, ...more }),
  );

/** The place as it is stored. */
export const placeRow = (ctx: Context, id: string) => ctx.db.queuePlace.findUniqueOrThrow({ where: { id } });
