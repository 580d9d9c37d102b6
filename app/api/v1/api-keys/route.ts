import { listApiKeys } from "#lib/auth/list-api-keys.ts";
import { makeApiKey } from "#lib/auth/make-api-key.ts";
import { ApiKeyInput, ApiKeys, NewApiKey } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "One's own keys for scripts; an owner sees everybody's",
    tag: "People",
    permission: "account",
    answer: ApiKeys,
  },
  async ({ ctx }) => ({ items: await listApiKeys(ctx) }),
);

export const POST = defineRoute(
  {
    summary: "Make a key for scripts; shown this once",
    tag: "People",
    permission: "account",
    body: ApiKeyInput,
    answer: NewApiKey,
    status: 201,
  },
  ({ ctx, body }) => makeApiKey(ctx, body),
);
