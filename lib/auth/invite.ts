import type { Context } from "#lib/db/context.ts";
import { AppError, conflict } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";
import { makeLink } from "./make-link.ts";
import { isAtLeast } from "./permissions.ts";
import { requireAccounts } from "./require-accounts.ts";
import type { InvitationInput, InvitationLink } from "./schemas.ts";

const DAY_MINUTES = 24 * 60;

/**
 * Makes a link by which one person gets in.
 * @throws AppError "forbidden" for a role above one's own; "conflict" where the e-mail has an account
 */
export async function invite(ctx: Context, input: InvitationInput): Promise<InvitationLink> {
  await requireAccounts(ctx);
  if (!isAtLeast(ctx.actor.role, input.role))
    throw new AppError("forbidden", `A ${ctx.actor.role} cannot invite a new ${input.role}.`);
  if (input.email && (await ctx.db.person.findUnique({ where: { email: input.email } })))
    throw conflict(`${input.email} has an account already.`);
  const { role, days } = input;
  const email = input.email ?? null;
  const link = await makeLink(ctx, { role, email, personId: null, minutes: days * DAY_MINUTES });
  await recordAudit(ctx, {
    action: "invitation.made",
    subjectType: "invitation",
    subjectId: link.id,
    data: { role, email },
  });
  return link;
}
