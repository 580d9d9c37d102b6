import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { InvitationLink, Role } from "./schemas.ts";
import { hashOfToken, newToken } from "./secret-token.ts";

const MINUTE_MS = 60_000;

/** personId: for a new password of somebody who is there. */
type Link = { role: Role; email: string | null; personId: string | null; minutes: number };

/** Makes a link that works once; its token is in the answer only. */
export async function makeLink(ctx: Context, link: Link): Promise<InvitationLink> {
  const id = newId();
  const token = newToken();
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + link.minutes * MINUTE_MS);
  const { role, email, personId } = link;
  await ctx.db.invitation.create({
    data: {
      id,
      tokenHash: hashOfToken(token),
      role,
      email,
      personId,
      invitedById: ctx.actor.id,
      expiresAt,
      createdAt: now,
    },
  });
  return { id, path: `/invitation/${token}`, expiresAt: expiresAt.toISOString() };
}
