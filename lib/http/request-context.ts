import { actorOfRequest, type SignedIn } from "#lib/auth/actor-of-request.ts";
import { whyNot, type Permission, type PersonalPermission } from "#lib/auth/permissions.ts";
import { database } from "#lib/db/client.ts";
import { nobody, type Context } from "#lib/db/context.ts";
import { env } from "#lib/env/env.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { isPublic, originOf } from "./origin-of.ts";

/** Who asks and in which session; null where nobody is signed in. */
export async function signedInOf(headers: Headers): Promise<SignedIn | null> {
  const given = env();
  const at = { origin: originOf(headers.get("host"), given), isPublic: isPublic(given) };
  return actorOfRequest({ db: database(), now: () => new Date() }, headers, at);
}

/**
 * The context of a request by somebody who may do what it asks for.
 * @throws AppError "unauthorized" where nobody is signed in, "forbidden" where their role does not allow it
 */
export async function requestContext(headers: Headers, permission: Permission): Promise<Context> {
  const base = { db: database(), now: () => new Date() };
  if (permission === "open") return { ...base, actor: nobody };
  const found = await signedInOf(headers);
  if (!found) {
    const isKey = headers.get("authorization") !== null;
    throw new AppError(
      "unauthorized",
      isKey ? "This key does not open anything: it is unknown, expired or revoked." : "Sign in to do this.",
    );
  }
  const reason = whyNot(found.actor, permission);
  if (reason) throw new AppError("forbidden", reason);
  return { ...base, actor: found.actor };
}

/** Whether somebody who was let in may go on: their session, key and role are asked for again. */
export async function mayStill(headers: Headers, permission: PersonalPermission): Promise<boolean> {
  const found = await signedInOf(headers);
  return found !== null && whyNot(found.actor, permission) === null;
}
