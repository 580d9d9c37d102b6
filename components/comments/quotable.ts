import type { CommentPart } from "#lib/comments/schemas.ts";

/** Marks an element whose text can be quoted, by where it stands; quoteOfSelection reads it. */
export const quotable = (place: number | null, part: CommentPart) => ({
  "data-comment-place": place ?? "",
  "data-comment-part": part,
});
