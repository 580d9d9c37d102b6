import { changePassword } from "#lib/auth/change-password.ts";
import { Done, PasswordInput } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { signedInOf } from "#lib/http/request-context.ts";

export const POST = defineRoute(
  {
    summary: "Change one's own password; ends one's other sessions",
    tag: "People",
    permission: "account",
    body: PasswordInput,
    answer: Done,
  },
  async ({ ctx, body, request }) => {
    const signedIn = await signedInOf(request.headers);
    await changePassword(ctx, body, signedIn?.sessionId ?? null);
    return { done: true } as const;
  },
);
