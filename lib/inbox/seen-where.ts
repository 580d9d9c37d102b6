import type { Context } from "#lib/db/context.ts";
import { blindInInbox } from "#lib/queues/blind-cases.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The inbox of whoever asks, without what is said of cases that they are to review blind: it comes when they did. */
export async function seenWhere(ctx: Context): Promise<Prisma.InboxItemWhereInput> {
  const hidden = await blindInInbox(ctx);
  return {
    personId: ctx.actor.id,
    ...(hidden.length === 0 ? {} : { OR: [{ caseId: null }, { caseId: { notIn: hidden } }] }),
  };
}
