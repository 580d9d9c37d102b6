import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";
import { makeLink } from "./make-link.ts";
import { requireAccounts } from "./require-accounts.ts";
import { Role, type InvitationLink } from "./schemas.ts";

const DAY_MINUTES = 24 * 60;

/** Makes a link by which somebody who is there chooses a new password. @throws AppError "not-found" */
export async function makePasswordLink(
  ctx: Context,
  personId: string,
  { minutes } = { minutes: DAY_MINUTES },
): Promise<InvitationLink> {
  await requireAccounts(ctx);
  const person = await ctx.db.person.findUnique({ where: { id: personId } });
  if (!person) throw notFound("person", personId);
  const role = Role.parse(person.role);
  const link = await makeLink(ctx, { role, email: person.email, personId, minutes });
  await recordAudit(ctx, {
    action: "password-link.made",
    subjectType: "person",
    subjectId: personId,
    data: { minutes },
  });
  return link;
}
