import type { Context } from "#lib/db/context.ts";
import { oidcService } from "./auth-service.ts";
import type { Caller } from "./caller.ts";

/** Takes what the provider sent the browser back with. @returns a redirect, with the cookie of the new session */
export function finishAtProvider(ctx: Context, request: Request, caller: Caller): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  // Next.js makes its own idea of the address out of where it listens; the browser knows us under the caller's.
  const asked = new Request(`${caller.origin}${pathname}${search}`, { headers: request.headers });
  return oidcService(ctx.db, caller.origin).handler(asked);
}
