import type { Context } from "#lib/db/context.ts";
import { AppError, conflict, notFound } from "#lib/errors/app-error.ts";
import type { Comment } from "#prisma/generated/client.ts";

/** @throws AppError "not-found"; "forbidden" for somebody else's; "conflict" for one that was deleted */
export async function ownComment(ctx: Context, id: string): Promise<Comment> {
  const comment = await ctx.db.comment.findUnique({ where: { id } });
  if (!comment) throw notFound("comment", id);
  if (comment.actorId !== ctx.actor.id)
    throw new AppError("forbidden", "Somebody else wrote it: reply to it instead.");
  if (comment.deletedAt !== null) throw conflict("The comment was deleted.");
  return comment;
}
