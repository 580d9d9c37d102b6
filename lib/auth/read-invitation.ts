import type { Context } from "#lib/db/context.ts";
import { invitationStatus } from "./list-invitations.ts";
import { Role, type OpenInvitation } from "./schemas.ts";
import { hashOfToken } from "./secret-token.ts";

/** What a link is good for; null where it is good for nothing (any more). */
export async function readInvitation(ctx: Context, token: string): Promise<OpenInvitation | null> {
  const found = await ctx.db.invitation.findUnique({ where: { tokenHash: hashOfToken(token) } });
  if (!found || invitationStatus(found, ctx.now()) !== "open") return null;
  const inviter = await ctx.db.person.findUnique({ where: { id: found.invitedById } });
  return {
    kind: found.personId === null ? "invitation" : "password",
    role: Role.parse(found.role),
    email: found.email,
    invitedBy: inviter?.name ?? "",
    expiresAt: found.expiresAt.toISOString(),
  };
}
