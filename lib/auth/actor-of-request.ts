import { localOwner, type Actor, type Context } from "#lib/db/context.ts";
import { actorOfKey } from "./actor-of-key.ts";
import { authService } from "./auth-service.ts";
import { hasAccounts } from "./has-accounts.ts";
import { Role } from "./schemas.ts";

const BEARER = /^Bearer\s+(\S+)$/i;

/** Who is signed in, and in which session. */
export type SignedIn = { actor: Actor; sessionId: string | null };

/**
 * Who asks: a script by its key, a person by the session of its browser, or, where no accounts were set up, whoever
 * sits at this machine.
 * @param origin under which Paddock was asked; null where it stands open to others: then nobody is local
 */
export async function actorOfRequest(
  ctx: Pick<Context, "db" | "now">,
  headers: Headers,
  at: { origin: string; isPublic: boolean },
): Promise<SignedIn | null> {
  if (!(await hasAccounts(ctx.db))) return at.isPublic ? null : { actor: localOwner, sessionId: null };
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const key = BEARER.exec(authorization)?.[1];
    const actor = key ? await actorOfKey(ctx, key) : null;
    return actor && { actor, sessionId: null };
  }
  if (!headers.get("cookie")?.includes("paddock.session_token")) return null;
  const found = await authService(ctx.db, at.origin).api.getSession({
    headers,
    query: { disableCookieCache: true, disableRefresh: true },
  });
  if (!found || found.user.deactivatedAt) return null;
  const { user, session } = found;
  return {
    actor: { id: user.id, name: user.name, role: Role.parse(user.role), kind: "person" },
    sessionId: session.id,
  };
}
