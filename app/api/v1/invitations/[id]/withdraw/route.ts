import { Done } from "#lib/auth/schemas.ts";
import { withdrawInvitation } from "#lib/auth/withdraw-invitation.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  {
    summary: "Withdraw a link that nobody took yet",
    tag: "People",
    permission: "invite",
    params: IdParams,
    answer: Done,
  },
  async ({ ctx, params }) => {
    await withdrawInvitation(ctx, params.id);
    return { done: true } as const;
  },
);
