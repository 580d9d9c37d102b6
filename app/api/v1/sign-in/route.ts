import { Done, SignInInput } from "#lib/auth/schemas.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { callerOf } from "#lib/http/caller-of.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { withCookies } from "#lib/http/with-cookies.ts";

export const POST = defineRoute(
  {
    summary: "Sign in by password; the answer sets a cookie",
    tag: "People",
    permission: "open",
    body: SignInInput,
    answer: Done,
  },
  async ({ ctx, body, request }) =>
    withCookies({ done: true }, await signIn(ctx, body, callerOf(request.headers))),
);
