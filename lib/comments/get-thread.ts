import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import type { Comment } from "#prisma/generated/client.ts";

/** The first comment of a thread. @throws AppError "not-found", also for a reply's id */
export async function getThread(ctx: Context, id: string): Promise<Comment> {
  const first = await ctx.db.comment.findFirst({ where: { id, threadId: null } });
  if (!first) throw notFound("thread of comments", id);
  return first;
}
