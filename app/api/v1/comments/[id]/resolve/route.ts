import { Done } from "#lib/auth/schemas.ts";
import { resolveThread } from "#lib/comments/resolve-thread.ts";
import { ResolveThread } from "#lib/comments/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  {
    summary: "Resolve a thread of comments, or open it again",
    tag: "Comments",
    permission: "review",
    params: IdParams,
    body: ResolveThread,
    answer: Done,
  },
  async ({ ctx, params, body }) => {
    await resolveThread(ctx, params.id, body);
    return { done: true } as const;
  },
);
