import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import type { ClearAnswers } from "./schemas.ts";

/** Forgets answers: those named, pinned ones too, or all that are not pinned. Cases keep what they got. */
export async function clearAnswers(
  ctx: Context,
  toolId: string,
  { ids }: ClearAnswers,
): Promise<{ cleared: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.toolAnswer.deleteMany({
      where: { toolId, ...(ids === undefined ? { isPinned: false } : { id: { in: ids } }) },
    });
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: "tool-answers.cleared",
        subjectType: "tool",
        subjectId: toolId,
        data: { cleared: count, all: ids === undefined },
      },
    );
    return { cleared: count };
  });
}
