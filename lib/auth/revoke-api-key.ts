import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";
import { whyNot } from "./permissions.ts";

/** Revokes a key of one's own; whoever looks after people may revoke anybody's. A second time changes nothing. */
export async function revokeApiKey(ctx: Context, id: string): Promise<void> {
  const reachesAll = whyNot(ctx.actor, "administer") === null;
  const mine = { id, ...(reachesAll ? {} : { personId: ctx.actor.id }) };
  const { count } = await ctx.db.apiKey.updateMany({
    where: { ...mine, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  if (count > 0) return recordAudit(ctx, { action: "key.revoked", subjectType: "key", subjectId: id });
  if (!(await ctx.db.apiKey.findFirst({ where: mine }))) throw notFound("key", id);
}
