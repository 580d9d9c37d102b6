import type { Comment } from "#prisma/generated/client.ts";
import { CommentPart, type CommentAnchor, type CommentRow } from "./schemas.ts";

export const commentRowOf = (comment: Comment): CommentRow => ({
  id: comment.id,
  text: comment.deletedAt === null ? comment.text : "",
  actorId: comment.actorId,
  createdAt: comment.createdAt.toISOString(),
  editedAt: comment.editedAt?.toISOString() ?? null,
  deletedAt: comment.deletedAt?.toISOString() ?? null,
});

export const anchorOf = ({ place, part, quote, quoteStart }: Comment): CommentAnchor => ({
  place,
  part: part === null ? null : CommentPart.parse(part),
  quote: quote === null || quoteStart === null ? null : { start: quoteStart, text: quote },
});
