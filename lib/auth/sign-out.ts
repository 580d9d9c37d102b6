import type { Context } from "#lib/db/context.ts";
import { recordAudit } from "./audit.ts";
import { authService } from "./auth-service.ts";
import type { Caller } from "./caller.ts";
import { Role } from "./schemas.ts";

/** Ends the session of this browser, if it has one. @returns headers that take its cookie away */
export async function signOut(ctx: Context, caller: Caller): Promise<Headers> {
  const service = authService(ctx.db, caller.origin).api;
  const signedIn = await service.getSession({
    headers: caller.headers,
    query: { disableCookieCache: true, disableRefresh: true },
  });
  const { headers } = await service.signOut({ headers: caller.headers, returnHeaders: true });
  if (signedIn) {
    const { id, name, role } = signedIn.user;
    const actor = { id, name, role: Role.parse(role), kind: "person" } as const;
    await recordAudit(
      { ...ctx, actor },
      { action: "person.signed-out", subjectType: "person", subjectId: id },
    );
  }
  return headers;
}
