import { Done } from "#lib/auth/schemas.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { callerOf } from "#lib/http/caller-of.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { withCookies } from "#lib/http/with-cookies.ts";

export const POST = defineRoute(
  { summary: "End the session of this browser", tag: "People", permission: "open", answer: Done },
  async ({ ctx, request }) => withCookies({ done: true }, await signOut(ctx, callerOf(request.headers))),
);
