import { listMembers } from "#lib/auth/list-members.ts";
import { Members } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  { summary: "Everybody with an account", tag: "People", permission: "invite", answer: Members },
  async ({ ctx }) => ({ items: await listMembers(ctx) }),
);
