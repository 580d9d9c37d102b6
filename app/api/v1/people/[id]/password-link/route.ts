import { z } from "zod";
import { makePasswordLink } from "#lib/auth/make-password-link.ts";
import { InvitationLink } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

const Params = z.object({ id: z.string().min(1).max(100) });

export const POST = defineRoute(
  {
    summary: "Make a link by which a person chooses a new password",
    tag: "People",
    permission: "administer",
    params: Params,
    answer: InvitationLink,
    status: 201,
  },
  ({ ctx, params }) => makePasswordLink(ctx, params.id),
);
