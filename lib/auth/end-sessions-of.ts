import type { Context } from "#lib/db/context.ts";
import { recordAudit } from "./audit.ts";

/** Ends all sessions of a person. @param exceptId one that stays @returns how many ended */
export async function endSessionsOf(
  ctx: Context,
  personId: string,
  exceptId: string | null,
): Promise<number> {
  const { count } = await ctx.db.session.deleteMany({
    where: { userId: personId, ...(exceptId === null ? {} : { id: { not: exceptId } }) },
  });
  if (count > 0)
    await recordAudit(ctx, {
      action: "session.ended",
      subjectType: "person",
      subjectId: personId,
      data: { count },
    });
  return count;
}
