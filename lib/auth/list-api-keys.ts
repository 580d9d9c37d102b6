import type { Context } from "#lib/db/context.ts";
import type { ApiKey } from "#prisma/generated/client.ts";
import { whyNot } from "./permissions.ts";
import { Role, type ApiKeyRow } from "./schemas.ts";

export function apiKeyRow(key: ApiKey & { person: { name: string } }, now: Date): ApiKeyRow {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    role: Role.parse(key.role),
    personId: key.personId,
    personName: key.person.name,
    status: key.revokedAt ? "revoked" : key.expiresAt <= now ? "expired" : "active",
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  };
}

/** One's own keys, newest first; whoever looks after people sees everybody's. */
export async function listApiKeys(ctx: Context): Promise<ApiKeyRow[]> {
  const seesAll = whyNot(ctx.actor, "administer") === null;
  const rows = await ctx.db.apiKey.findMany({
    where: seesAll ? {} : { personId: ctx.actor.id },
    include: { person: { select: { name: true } } },
    orderBy: { id: "desc" },
  });
  return rows.map((row) => apiKeyRow(row, ctx.now()));
}
