import { listPeople } from "#lib/auth/list-people.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import type { InboxKind } from "#lib/inbox/schemas.ts";
import { tellPeople } from "#lib/inbox/tell-people.ts";
import type { Comment } from "#prisma/generated/client.ts";
import { mentionRanges } from "./mention-ranges.ts";

/** Whom a text names, among those who are there. */
export async function mentionedIn(ctx: Context, text: string): Promise<string[]> {
  if (!text.includes("@")) return [];
  const people = (await listPeople(ctx)).filter(({ kind, isActive }) => kind === "person" && isActive);
  return [...new Set(mentionRanges(text, people).flatMap(({ ids }) => ids))];
}

/** Those who write in a thread, and those who decided on its case, alone or in a queue. */
async function concerned(
  db: Transaction,
  comment: Comment,
): Promise<{ writers: string[]; reviewers: string[] }> {
  const threadId = comment.threadId ?? comment.id;
  // One after the other: a transaction has one connection.
  const writers = await db.comment.findMany({
    where: { OR: [{ id: threadId }, { threadId }], deletedAt: null },
    select: { actorId: true },
    distinct: ["actorId"],
  });
  const reviewers = await db.$queryRaw<{ id: string }[]>`
    select actor_id as id from reviews where case_id = ${comment.caseId}::uuid and undoes_id is null
    union select holder_id from queue_places where case_id = ${comment.caseId}::uuid and state = 'done'`;
  return { writers: writers.map(({ actorId }) => actorId), reviewers: reviewers.map(({ id }) => id) };
}

/** Puts a comment into the inboxes of those whom it concerns, each once: named, answered, or reviewer of the case. */
export async function tellOfComment(ctx: Context & { db: Transaction }, comment: Comment): Promise<void> {
  const { writers, reviewers } = await concerned(ctx.db, comment);
  const why = new Map<string, InboxKind>();
  for (const id of reviewers) why.set(id, "comment");
  if (comment.threadId !== null) for (const id of writers) why.set(id, "reply");
  for (const id of comment.mentions) why.set(id, "mention");
  await tellPeople(
    ctx,
    [...why].map(([personId, kind]) => ({ personId, kind, caseId: comment.caseId, commentId: comment.id })),
  );
}
