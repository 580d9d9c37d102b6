import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";
import { apiKeyRow } from "./list-api-keys.ts";
import { isAtLeast } from "./permissions.ts";
import { requireAccounts } from "./require-accounts.ts";
import type { ApiKeyInput, NewApiKey } from "./schemas.ts";
import { hashOfToken, newToken } from "./secret-token.ts";

const DAY_MS = 86_400_000;
const SHOWN_LETTERS = 12;

/**
 * Makes a key for scripts; the answer alone shows it whole.
 * @throws AppError "forbidden" for a role above one's own
 */
export async function makeApiKey(ctx: Context, input: ApiKeyInput): Promise<NewApiKey> {
  await requireAccounts(ctx);
  if (!isAtLeast(ctx.actor.role, input.role))
    throw new AppError("forbidden", `A ${ctx.actor.role} cannot make a key of a ${input.role}.`);
  const key = `paddock_${newToken()}`;
  const now = ctx.now();
  const made = await ctx.db.apiKey.create({
    data: {
      id: newId(),
      name: input.name,
      prefix: key.slice(0, SHOWN_LETTERS),
      keyHash: hashOfToken(key),
      role: input.role,
      personId: ctx.actor.id,
      expiresAt: new Date(now.getTime() + input.days * DAY_MS),
      createdAt: now,
    },
    include: { person: { select: { name: true } } },
  });
  await recordAudit(ctx, {
    action: "key.made",
    subjectType: "key",
    subjectId: made.id,
    data: { name: input.name, role: input.role },
  });
  return { ...apiKeyRow(made, now), key };
}
