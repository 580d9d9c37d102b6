import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";

const WINDOW_MS = 15 * 60_000;
/** Tries within the window, good ones of an account not counted. */
export const ATTEMPTS_MAX = { account: 10, address: 100, setup: 20 } as const;
type Kind = keyof typeof ATTEMPTS_MAX;

const keyOf = (kind: Kind, of: string): string => `${kind}:${of}`;

/**
 * Counts a try before it is made, in one statement, so that many at once get no more than one after the other.
 * @throws AppError "too-many" with the time from which it may be tried again
 */
export async function countAttempt(ctx: Context, kind: Kind, of: string): Promise<void> {
  const now = ctx.now();
  const oldest = new Date(now.getTime() - WINDOW_MS);
  const [row] = await ctx.db.$queryRaw<{ count: number; since: Date }[]>`
    insert into sign_in_attempts as kept (key, count, since) values (${keyOf(kind, of)}, 1, ${now})
    on conflict (key) do update set
      count = case when kept.since < ${oldest} then 1 else kept.count + 1 end,
      since = case when kept.since < ${oldest} then ${now} else kept.since end
    returning count, since`;
  if (!row || row.count <= ATTEMPTS_MAX[kind]) return;
  const minutes = Math.max(1, Math.ceil((row.since.getTime() + WINDOW_MS - now.getTime()) / 60_000));
  throw new AppError("too-many", `That was tried too often. Try again in ${minutes} min.`);
}

export async function forgetAttempts(ctx: Context, kind: Kind, of: string): Promise<void> {
  await ctx.db.signInAttempt.deleteMany({ where: { key: keyOf(kind, of) } });
}
