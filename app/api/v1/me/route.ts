import { hasAccounts } from "#lib/auth/has-accounts.ts";
import { Me } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  { summary: "Who asks, and with which role", tag: "People", permission: "read", answer: Me },
  async ({ ctx }) => ({
    id: ctx.actor.id,
    name: ctx.actor.name,
    role: ctx.actor.role,
    isKey: ctx.actor.isKey === true,
    hasAccounts: await hasAccounts(ctx.db),
  }),
);
