import type { Context } from "#lib/db/context.ts";
import type { SessionRow } from "./schemas.ts";

/** Where one is signed in, newest first. @param currentId the session that asks */
export async function listSessions(ctx: Context, currentId: string | null): Promise<SessionRow[]> {
  const rows = await ctx.db.session.findMany({
    where: { userId: ctx.actor.id, expiresAt: { gt: ctx.now() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    isCurrent: row.id === currentId,
    userAgent: row.userAgent ?? "",
    address: row.ipAddress ?? "",
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}
