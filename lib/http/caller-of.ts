import type { Caller } from "#lib/auth/caller.ts";
import { env } from "#lib/env/env.ts";
import { originOf } from "./origin-of.ts";

/** How the browser of a request reached us. */
export const callerOf = (headers: Headers): Caller => ({
  headers,
  origin: originOf(headers.get("host"), env()),
});
