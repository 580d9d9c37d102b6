import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { hasAccounts } from "./has-accounts.ts";

/** @throws AppError "conflict" where Paddock is used by one person, without accounts */
export async function requireAccounts(ctx: Context): Promise<void> {
  if (await hasAccounts(ctx.db)) return;
  throw conflict(
    "There are no accounts yet: make yours first, at /setup, with the code that stands on the terminal.",
  );
}
