import { finishAtProvider } from "#lib/auth/finish-at-provider.ts";
import { callerOf } from "#lib/http/caller-of.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "Where the OpenID Connect provider sends the browser back to",
    tag: "People",
    permission: "open",
    answer: {
      mediaType: "text/html",
      description: "A redirect into Paddock, or to /sign-in with what went wrong",
    },
  },
  ({ ctx, request }) => finishAtProvider(ctx, request, callerOf(request.headers)),
);
