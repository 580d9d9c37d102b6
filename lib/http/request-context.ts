import { database } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";

/** The context of a request: for now every one comes from the local owner, on loopback. */
export function requestContext(): Context {
  return { db: database(), actor: localOwner, now: () => new Date() };
}
