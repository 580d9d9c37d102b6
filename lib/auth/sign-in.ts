import { isAPIError } from "better-auth/api";
import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { authService } from "./auth-service.ts";
import { addressOf, type Caller } from "./caller.ts";
import { countAttempt, forgetAttempts } from "./count-attempt.ts";
import type { SignInInput } from "./schemas.ts";

/**
 * Signs a person in by password.
 * @returns headers that set the cookie of the new session
 * @throws AppError "unauthorized" for a wrong e-mail or password (it does not say which), "forbidden" for somebody
 * who was let go, "too-many" after too many tries of this account or from this address
 */
export async function signIn(ctx: Context, input: SignInInput, caller: Caller): Promise<Headers> {
  await countAttempt(ctx, "address", addressOf(caller));
  await countAttempt(ctx, "account", input.email);
  const { headers } = await authService(ctx.db, caller.origin)
    .api.signInEmail({ body: input, headers: caller.headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (!isAPIError(error)) throw error;
      if (error.body?.code === "deactivated") throw new AppError("forbidden", String(error.body.message));
      if (error.statusCode >= 500) throw error;
      throw new AppError("unauthorized", "E-mail or password is wrong.");
    });
  await forgetAttempts(ctx, "account", input.email);
  return headers;
}
