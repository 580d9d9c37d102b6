import type { Context } from "#lib/db/context.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";

/** @throws AppError "conflict" where it was accepted or withdrawn meanwhile */
export async function withdrawInvitation(ctx: Context, id: string): Promise<void> {
  const { count } = await ctx.db.invitation.updateMany({
    where: { id, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: ctx.now() },
  });
  if (count === 0) {
    if (!(await ctx.db.invitation.findUnique({ where: { id } }))) throw notFound("invitation", id);
    throw conflict("This link was used or withdrawn already.");
  }
  await recordAudit(ctx, { action: "invitation.withdrawn", subjectType: "invitation", subjectId: id });
}
