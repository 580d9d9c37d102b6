import { z } from "zod";
import { endSessionsOf } from "#lib/auth/end-sessions-of.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { signedInOf } from "#lib/http/request-context.ts";

export const POST = defineRoute(
  {
    summary: "End all sessions of one's own but this one",
    tag: "People",
    permission: "account",
    answer: z.object({ ended: z.number().int() }),
  },
  async ({ ctx, request }) => {
    const signedIn = await signedInOf(request.headers);
    return { ended: await endSessionsOf(ctx, ctx.actor.id, signedIn?.sessionId ?? null) };
  },
);
