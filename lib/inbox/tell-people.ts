import { machine, type Context } from "#lib/db/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { InboxData, type InboxKind } from "./schemas.ts";

type Told = { personId: string; kind: InboxKind; caseId?: string; commentId?: string; data?: InboxData };

/** Scripts and Paddock itself read no inbox. */
const isPerson = (id: string): boolean => id !== machine.id && !id.startsWith("key:");

/**
 * Puts something into people's inboxes, in the transaction of what it tells of. Nobody is told what they did themselves,
 * or of one comment twice.
 */
export async function tellPeople(ctx: Context & { db: Transaction }, told: readonly Told[]): Promise<void> {
  const others = told.filter(({ personId }) => personId !== ctx.actor.id && isPerson(personId));
  if (others.length === 0) return;
  await ctx.db.inboxItem.createMany({
    data: others.map(({ data, ...item }) => ({
      ...item,
      id: newId(),
      actorId: ctx.actor.id,
      data: InboxData.parse(data ?? {}),
      createdAt: ctx.now(),
    })),
    skipDuplicates: true,
  });
}
