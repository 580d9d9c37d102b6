import type { Context } from "#lib/db/context.ts";
import type { CountChosen } from "./schemas.ts";
import { touchedWhere } from "./touched-where.ts";

/** How many cases a change would touch now, to the last one. @throws AppError "bad-input" */
export async function countChosen(
  ctx: Context,
  { kind, ...chosen }: CountChosen,
): Promise<{ count: number }> {
  const [found] = await ctx.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from cases c where ${touchedWhere(kind, chosen)}`;
  return { count: found?.count ?? 0 };
}
