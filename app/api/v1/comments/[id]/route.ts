import { deleteComment } from "#lib/comments/delete-comment.ts";
import { editComment } from "#lib/comments/edit-comment.ts";
import { CommentRow, EditComment } from "#lib/comments/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const PATCH = defineRoute(
  {
    summary: "Write one's own comment anew",
    tag: "Comments",
    permission: "review",
    params: IdParams,
    body: EditComment,
    answer: CommentRow,
  },
  ({ ctx, params, body }) => editComment(ctx, params.id, body),
);

export const DELETE = defineRoute(
  {
    summary: "Delete one's own comment; its place in the thread stays",
    tag: "Comments",
    permission: "review",
    params: IdParams,
    answer: CommentRow,
  },
  ({ ctx, params }) => deleteComment(ctx, params.id),
);
