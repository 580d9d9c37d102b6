import { hashPassword, verifyPassword } from "better-auth/crypto";
import type { Context } from "#lib/db/context.ts";
import { badInput, conflict } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";
import { countAttempt } from "./count-attempt.ts";
import { endSessionsOf } from "./end-sessions-of.ts";
import { requireAccounts } from "./require-accounts.ts";
import type { PasswordInput } from "./schemas.ts";

/** Changes one's own password and signs one out everywhere else. @param sessionId the session that stays */
export async function changePassword(
  ctx: Context,
  input: PasswordInput,
  sessionId: string | null,
): Promise<void> {
  await requireAccounts(ctx);
  await countAttempt(ctx, "account", `password ${ctx.actor.id}`);
  const login = await ctx.db.loginAccount.findFirst({
    where: { userId: ctx.actor.id, providerId: "credential" },
  });
  if (!login?.password)
    throw conflict("You sign in at a provider: it knows your password, Paddock does not.");
  if (!(await verifyPassword({ hash: login.password, password: input.current })))
    throw badInput("The present password is wrong.", [
      { at: "body.current", code: "wrong", message: "This is not your present password." },
    ]);
  const password = await hashPassword(input.next);
  const { count } = await ctx.db.loginAccount.updateMany({
    where: { id: login.id, password: login.password },
    data: { password },
  });
  if (count === 0) throw conflict("The password was changed elsewhere meanwhile.");
  await endSessionsOf(ctx, ctx.actor.id, sessionId);
  await recordAudit(ctx, { action: "password.changed", subjectType: "person", subjectId: ctx.actor.id });
}
