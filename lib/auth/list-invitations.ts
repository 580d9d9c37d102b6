import type { Context } from "#lib/db/context.ts";
import { Role, type InvitationRow } from "./schemas.ts";

const SHOWN_MAX = 200;

type Stored = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date };

export function invitationStatus(given: Stored, now: Date): InvitationRow["status"] {
  if (given.acceptedAt) return "accepted";
  if (given.withdrawnAt) return "withdrawn";
  return given.expiresAt <= now ? "expired" : "open";
}

/** The newest links, without their tokens. */
export async function listInvitations(ctx: Context): Promise<InvitationRow[]> {
  const rows = await ctx.db.invitation.findMany({ orderBy: { id: "desc" }, take: SHOWN_MAX });
  return rows.map((row) => ({
    id: row.id,
    role: Role.parse(row.role),
    email: row.email,
    kind: row.personId === null ? "invitation" : "password",
    invitedById: row.invitedById,
    status: invitationStatus(row, ctx.now()),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}
