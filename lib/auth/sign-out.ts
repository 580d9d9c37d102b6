import type { Context } from "#lib/db/context.ts";
import { authService } from "./auth-service.ts";
import type { Caller } from "./caller.ts";

/** Ends the session of this browser, if it has one. @returns headers that take its cookie away */
export async function signOut(ctx: Context, caller: Caller): Promise<Headers> {
  const { headers } = await authService(ctx.db, caller.origin).api.signOut({
    headers: caller.headers,
    returnHeaders: true,
  });
  return headers;
}
