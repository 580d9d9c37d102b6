import { whyNot } from "#lib/auth/permissions.ts";
import type { Actor } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { neededFor, type BulkChange } from "./schemas.ts";

/** @throws AppError "forbidden" with the reason, where the actor may not make such a change */
export function refuseChange(actor: Actor, kind: BulkChange["kind"]): void {
  const reason = whyNot(actor, neededFor[kind]);
  if (reason !== null) throw new AppError("forbidden", reason);
}
