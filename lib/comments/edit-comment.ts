import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { tellPeople } from "#lib/inbox/tell-people.ts";
import { commentRowOf } from "./comment-row.ts";
import { ownComment } from "./own-comment.ts";
import type { CommentRow, EditComment } from "./schemas.ts";
import { mentionedIn } from "./tell-of-comment.ts";

/**
 * Writes one's own comment anew; who is named only now is told.
 * @throws AppError "not-found"; "forbidden" for somebody else's; "conflict" for one that was deleted
 */
export async function editComment(ctx: Context, id: string, input: EditComment): Promise<CommentRow> {
  const before = await ownComment(ctx, id);
  const text = storableText(input.text);
  const mentions = await mentionedIn(ctx, text);
  await inTransaction(ctx.db, async (db) => {
    const inside = { ...ctx, db };
    const { count } = await db.comment.updateMany({
      where: { id, actorId: ctx.actor.id, deletedAt: null },
      data: { text, mentions, editedAt: ctx.now() },
    });
    if (count === 0) throw conflict("The comment was deleted.");
    await recordAudit(inside, {
      action: "comment.edited",
      subjectType: "case",
      subjectId: before.caseId,
      data: { commentId: id, was: before.text, mentions },
    });
    const named = mentions.filter((one) => !before.mentions.includes(one));
    await tellPeople(
      inside,
      named.map((personId) => ({ personId, kind: "mention", caseId: before.caseId, commentId: id })),
    );
  });
  return commentRowOf(await ctx.db.comment.findUniqueOrThrow({ where: { id } }));
}
