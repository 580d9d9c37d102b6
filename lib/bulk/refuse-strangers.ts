import { permissions } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";

/** Cases are assigned to people who may review, and who are still there. @throws AppError "bad-input" naming the others */
export async function refuseStrangers(ctx: Context, ids: readonly string[]): Promise<void> {
  const known = await ctx.db.person.findMany({
    where: { id: { in: [...ids] }, deactivatedAt: null, role: { in: [...permissions.review.roles] } },
    select: { id: true },
  });
  const strangers = ids.filter((id) => !known.some((one) => one.id === id));
  if (strangers.length > 0)
    throw badInput(
      "Cases can be assigned only to people who may review.",
      strangers.map((id) => ({
        at: "body.add",
        code: "no-reviewer",
        message: `"${id.slice(0, 80)}" is nobody here who may review.`,
      })),
    );
}
