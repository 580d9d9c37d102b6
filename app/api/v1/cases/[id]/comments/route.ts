import { addComment } from "#lib/comments/add-comment.ts";
import { listComments } from "#lib/comments/list-comments.ts";
import { AddComment, CommentRow, CommentThreads } from "#lib/comments/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "Comments on a case, by thread, each with its place in the case as it is now",
    tag: "Comments",
    permission: "read",
    params: IdParams,
    answer: CommentThreads,
  },
  ({ ctx, params }) => listComments(ctx, params.id),
);

export const POST = defineRoute(
  {
    summary: "Comment on a case, a place of it or a piece of its text; or reply",
    tag: "Comments",
    permission: "review",
    params: IdParams,
    body: AddComment,
    answer: CommentRow,
    status: 201,
  },
  ({ ctx, params, body }) => addComment(ctx, params.id, body),
);
