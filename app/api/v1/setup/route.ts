import { SetUpInput, Done } from "#lib/auth/schemas.ts";
import { setUpOwner } from "#lib/auth/set-up-owner.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { callerOf } from "#lib/http/caller-of.ts";
import { withCookies } from "#lib/http/with-cookies.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const POST = defineRoute(
  {
    summary: "Make the first account, its owner, with the code that stands on the terminal",
    tag: "People",
    permission: "open",
    body: SetUpInput,
    answer: Done,
  },
  async ({ ctx, body, request }) => {
    await setUpOwner(ctx, body);
    return withCookies({ done: true }, await signIn(ctx, body, callerOf(request.headers)));
  },
);
