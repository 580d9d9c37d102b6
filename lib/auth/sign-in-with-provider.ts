import { isAPIError } from "better-auth/api";
import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { OIDC_PROVIDER, oidcService } from "./auth-service.ts";
import { addressOf, type Caller } from "./caller.ts";
import { countAttempt } from "./count-attempt.ts";
import type { OidcInput } from "./schemas.ts";

/**
 * Begins to sign in at the OpenID Connect provider.
 * @returns where the browser goes, and headers that set the cookie by which it is known when it is back
 * @throws AppError "unavailable" where none is configured or the provider does not answer
 */
export async function signInWithProvider(
  ctx: Context,
  input: OidcInput,
  caller: Caller,
): Promise<{ url: string; headers: Headers }> {
  await countAttempt(ctx, "address", addressOf(caller));
  const { headers, response } = await oidcService(ctx.db, caller.origin)
    .api.signInSocial({
      body: {
        provider: OIDC_PROVIDER,
        callbackURL: input.next,
        errorCallbackURL: "/sign-in",
        disableRedirect: true,
      },
      headers: caller.headers,
      returnHeaders: true,
    })
    .catch((cause: unknown) => {
      if (!isAPIError(cause)) throw cause;
      throw new AppError(
        "unavailable",
        "The provider cannot be used now: its settings are missing, or it does not answer.",
        { cause },
      );
    });
  if (!response.url) throw new AppError("unavailable", "The provider did not say where to sign in.");
  return { url: response.url, headers };
}
