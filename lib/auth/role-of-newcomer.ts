import { APIError } from "better-auth/api";
import type { Database } from "#lib/db/client.ts";
import { env } from "#lib/env/env.ts";

/**
 * With which role somebody gets in whom an OpenID Connect provider vouches for: that of an invitation to their
 * e-mail, which is taken by this, or PADDOCK_OIDC_ROLE.
 * @throws APIError where neither lets them in, or the provider does not vouch for the e-mail
 */
export async function roleOfNewcomer(
  db: Database,
  user: { email: string; emailVerified: boolean },
  now: Date,
): Promise<string> {
  if (user.emailVerified) {
    const [taken] = await db.$queryRaw<{ role: string }[]>`
      update invitations set accepted_at = ${now}
      where id = (select id from invitations
                  where email = ${user.email.toLowerCase()} and person_id is null and accepted_at is null
                    and withdrawn_at is null and expires_at > ${now}
                  order by id limit 1 for update skip locked)
      returning role`;
    if (taken) return taken.role;
    const { PADDOCK_OIDC_ROLE } = env();
    if (PADDOCK_OIDC_ROLE) return PADDOCK_OIDC_ROLE;
  }
  throw new APIError("FORBIDDEN", { code: "not_invited", message: "Nobody invited this e-mail." });
}
