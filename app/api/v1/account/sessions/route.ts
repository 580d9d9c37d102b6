import { listSessions } from "#lib/auth/list-sessions.ts";
import { Sessions } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { signedInOf } from "#lib/http/request-context.ts";

export const GET = defineRoute(
  { summary: "Where one is signed in", tag: "People", permission: "account", answer: Sessions },
  async ({ ctx, request }) => {
    const signedIn = await signedInOf(request.headers);
    return { items: await listSessions(ctx, signedIn?.sessionId ?? null) };
  },
);
