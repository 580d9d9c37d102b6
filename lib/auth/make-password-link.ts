import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";
import { makeLink } from "./make-link.ts";
import { requireAccounts } from "./require-accounts.ts";
import { Role, type InvitationLink } from "./schemas.ts";

/** Makes a link by which somebody who is there chooses a new password. */
export async function makePasswordLink(ctx: Context, personId: string): Promise<InvitationLink> {
  await requireAccounts(ctx);
  const person = await ctx.db.person.findUnique({ where: { id: personId } });
  if (!person) throw notFound("person", personId);
  const role = Role.parse(person.role);
  const link = await makeLink(ctx, { role, email: person.email, personId, days: 1 });
  await recordAudit(ctx, { action: "password-link.made", subjectType: "person", subjectId: personId });
  return link;
}
