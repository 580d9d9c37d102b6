import { headers } from "next/headers";
import { hasAccounts } from "#lib/auth/has-accounts.ts";
import type { Me } from "#lib/auth/schemas.ts";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env/env.ts";
import { signedInOf } from "./request-context.ts";

/** Who opens a page, and how one could come in. */
export type Entrance = { me: Me | null; hasAccounts: boolean; providerName: string | null };

/** What the frame of every page and the pages of signing in need to know; asks for no permission. */
export async function entrance(): Promise<Entrance> {
  const given = await headers();
  const [signedIn, isSetUp] = await Promise.all([signedInOf(given), hasAccounts(database())]);
  const { PADDOCK_OIDC_ISSUER, PADDOCK_OIDC_CLIENT_ID, PADDOCK_OIDC_NAME } = env();
  const actor = signedIn?.actor;
  return {
    me: actor
      ? {
          id: actor.id,
          name: actor.name,
          role: actor.role,
          isKey: actor.isKey === true,
          hasAccounts: isSetUp,
        }
      : null,
    hasAccounts: isSetUp,
    providerName: PADDOCK_OIDC_ISSUER && PADDOCK_OIDC_CLIENT_ID ? PADDOCK_OIDC_NAME : null,
  };
}

/** Where to go after signing in: a path of this Paddock only, or the overview. */
export function safeNext(next: string | string[] | undefined): string {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/";
}
