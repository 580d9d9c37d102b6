import { createHash, timingSafeEqual } from "node:crypto";
import { inTransaction } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";
import { env } from "#lib/env/env.ts";
import { AppError, badInput, conflict } from "#lib/errors/app-error.ts";
import { addPerson } from "./add-person.ts";
import { recordAudit } from "./audit.ts";
import { countAttempt } from "./count-attempt.ts";
import { hasAccounts } from "./has-accounts.ts";
import type { SetUpInput } from "./schemas.ts";

const digest = (text: string): Buffer =>
  createHash("sha256")
    .update(text.toUpperCase().replaceAll(/[^A-Z0-9]/g, ""))
    .digest();

const done = () => conflict("An owner was set up already: sign in, or ask them for an invitation.");

/**
 * Makes the first account, its owner. They take over the id of the local owner: what was done before stays theirs.
 * @throws AppError "bad-input" where the code is not the one on the terminal; "conflict" where there is an owner
 */
export async function setUpOwner(ctx: Context, input: SetUpInput): Promise<void> {
  if (await hasAccounts(ctx.db)) throw done();
  const { PADDOCK_SETUP_CODE } = env();
  if (!PADDOCK_SETUP_CODE)
    throw new AppError("unavailable", "This start of Paddock made no code: start it with `npm start`.");
  await countAttempt(ctx, "setup", "owner");
  if (!timingSafeEqual(digest(input.code), digest(PADDOCK_SETUP_CODE)))
    throw badInput("This is not the code on the terminal where Paddock was started.", [
      { at: "body.code", code: "wrong", message: "Not the code on the terminal." },
    ]);
  await inTransaction(ctx.db, async (tx) => {
    const own = { ...ctx, db: tx, actor: { ...localOwner, name: input.name } };
    const isMade = await addPerson(own, {
      id: localOwner.id,
      name: input.name,
      email: input.email,
      role: "owner",
      isVouchedFor: true,
      password: input.password,
    });
    if (!isMade) throw done();
    await recordAudit(own, { action: "owner.set-up", subjectType: "person", subjectId: localOwner.id });
  });
}
