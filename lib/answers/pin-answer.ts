import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { answerRow } from "./answer-row.ts";
import type { PinAnswer, ToolAnswerRow } from "./schemas.ts";

/** Pins an answer, or lets it go: a pinned one stays when the others are cleared. @throws not-found */
export async function pinAnswer(
  ctx: Context,
  toolId: string,
  answerId: string,
  { isPinned }: PinAnswer,
): Promise<ToolAnswerRow> {
  return inTransaction(ctx.db, async (tx) => {
    const where = { id: answerId, toolId };
    const { count } = await tx.toolAnswer.updateMany({ where, data: { isPinned } });
    if (count === 0) throw notFound("answer", answerId);
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: isPinned ? "tool-answer.pinned" : "tool-answer.unpinned",
        subjectType: "tool",
        subjectId: toolId,
        data: { answerId },
      },
    );
    return answerRow(await tx.toolAnswer.findFirstOrThrow({ where }));
  });
}
