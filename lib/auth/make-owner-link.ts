import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { makePasswordLink } from "./make-password-link.ts";
import { requireAccounts } from "./require-accounts.ts";
import type { InvitationLink } from "./schemas.ts";

const VALID_MINUTES = 30;

/**
 * Makes a link by which an owner who is locked out chooses a new password. For whoever sits at the machine: no route
 * leads here.
 * @param email which owner; may be left out where there is one
 * @throws AppError "conflict" where nobody set accounts up; "bad-input" where it is not clear who is meant
 */
export async function makeOwnerLink(
  ctx: Context,
  email: string | undefined,
): Promise<InvitationLink & { email: string }> {
  await requireAccounts(ctx);
  const owners = await ctx.db.person.findMany({
    where: { role: "owner", deactivatedAt: null },
    orderBy: { email: "asc" },
    select: { id: true, email: true },
  });
  const wanted = email === undefined ? owners : owners.filter((one) => one.email === email.toLowerCase());
  const [owner, ...others] = wanted;
  if (!owner || others.length > 0)
    throw new AppError(
      "bad-input",
      `Say which owner is meant, by e-mail: ${owners.map((one) => one.email).join(", ")}.`,
    );
  const link = await makePasswordLink(ctx, owner.id, { minutes: VALID_MINUTES });
  return { ...link, email: owner.email };
}
