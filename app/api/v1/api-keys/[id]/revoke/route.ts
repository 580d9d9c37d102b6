import { revokeApiKey } from "#lib/auth/revoke-api-key.ts";
import { Done } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const POST = defineRoute(
  { summary: "Revoke a key", tag: "People", permission: "account", params: IdParams, answer: Done },
  async ({ ctx, params }) => {
    await revokeApiKey(ctx, params.id);
    return { done: true } as const;
  },
);
