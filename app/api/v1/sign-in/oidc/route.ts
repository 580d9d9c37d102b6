import { OidcInput, Redirect } from "#lib/auth/schemas.ts";
import { signInWithProvider } from "#lib/auth/sign-in-with-provider.ts";
import { callerOf } from "#lib/http/caller-of.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { withCookies } from "#lib/http/with-cookies.ts";

export const POST = defineRoute(
  {
    summary: "Begin to sign in at the OpenID Connect provider: open the address of the answer",
    tag: "People",
    permission: "open",
    body: OidcInput,
    answer: Redirect,
  },
  async ({ ctx, body, request }) => {
    const { url, headers } = await signInWithProvider(ctx, body, callerOf(request.headers));
    return withCookies({ url }, headers);
  },
);
