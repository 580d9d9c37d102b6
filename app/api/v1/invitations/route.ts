import { invite } from "#lib/auth/invite.ts";
import { listInvitations } from "#lib/auth/list-invitations.ts";
import { InvitationInput, InvitationLink, Invitations } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "Links by which people get in, newest first",
    tag: "People",
    permission: "invite",
    answer: Invitations,
  },
  async ({ ctx }) => ({ items: await listInvitations(ctx) }),
);

export const POST = defineRoute(
  {
    summary: "Make a link by which one person gets in, with a role up to one's own",
    tag: "People",
    permission: "invite",
    body: InvitationInput,
    answer: InvitationLink,
    status: 201,
  },
  ({ ctx, body }) => invite(ctx, body),
);
