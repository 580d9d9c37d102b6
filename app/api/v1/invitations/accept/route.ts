import { acceptInvitation } from "#lib/auth/accept-invitation.ts";
import { AcceptInput, Done } from "#lib/auth/schemas.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { callerOf } from "#lib/http/caller-of.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { withCookies } from "#lib/http/with-cookies.ts";

export const POST = defineRoute(
  {
    summary: "Take an invitation, or choose a new password by a link; signs in",
    tag: "People",
    permission: "open",
    body: AcceptInput,
    answer: Done,
  },
  async ({ ctx, body, request }) => {
    const email = await acceptInvitation(ctx, body);
    const caller = callerOf(request.headers);
    return withCookies({ done: true }, await signIn(ctx, { email, password: body.password }, caller));
  },
);
