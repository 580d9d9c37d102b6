import type { Actor, Context } from "#lib/db/context.ts";
import { keyActorId } from "./list-people.ts";
import { isAtLeast } from "./permissions.ts";
import { Role } from "./schemas.ts";
import { hashOfToken } from "./secret-token.ts";

const LAST_USED_STEP_MS = 60_000;

/**
 * Who acts with a key: null where it is unknown, revoked or expired, or its maker was let go. A key never does more
 * than its maker may now.
 */
export async function actorOfKey(ctx: Pick<Context, "db" | "now">, key: string): Promise<Actor | null> {
  const now = ctx.now();
  const found = await ctx.db.apiKey.findUnique({
    where: { keyHash: hashOfToken(key) },
    include: { person: { select: { name: true, role: true, deactivatedAt: true } } },
  });
  if (!found || found.revokedAt || found.expiresAt <= now || found.person.deactivatedAt) return null;
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > LAST_USED_STEP_MS)
    await ctx.db.apiKey.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } });
  const own = Role.parse(found.role);
  const makers = Role.parse(found.person.role);
  return {
    id: keyActorId(found.id),
    name: `${found.name} (key of ${found.person.name})`,
    role: isAtLeast(own, makers) ? makers : own,
    kind: "machine",
    isKey: true,
  };
}
