import { recordAudit } from "#lib/auth/audit.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput, notFound } from "#lib/errors/app-error.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { commentRowOf } from "./comment-row.ts";
import { getThread } from "./get-thread.ts";
import type { AddComment, CommentAnchor, CommentRow } from "./schemas.ts";
import { mentionedIn, tellOfComment } from "./tell-of-comment.ts";
import { commentPlaces, textOfPart } from "./text-of-part.ts";

const refused = (at: string, message: string) =>
  badInput(`The comment cannot be put there: ${message}`, [
    { at: `body.anchor.${at}`, code: "not-there", message },
  ]);

/** @throws AppError "bad-input" where the revision has nothing of that kind */
async function refuseUnknownPlace(
  ctx: Context,
  caseId: string,
  revision: number,
  { place, part, quote }: CommentAnchor,
): Promise<void> {
  if (place === null && part === null && quote === null) return;
  const row = await ctx.db.caseRevision.findUnique({
    where: { caseId_revision: { caseId, revision } },
    select: { trajectory: true },
  });
  if (!row)
    throw badInput(`The case has no revision ${revision}: leave the place out, or name one that it has.`);
  const trajectory = Trajectory.parse(row.trajectory);
  if (place !== null && place >= commentPlaces(trajectory))
    throw refused("place", `revision ${revision} has ${commentPlaces(trajectory)} places, from 0.`);
  if (part === null) {
    if (quote !== null) throw refused("part", "a quote needs the part that it is from.");
    return;
  }
  const text = textOfPart(trajectory, place, part);
  if (text === null) throw refused("part", `there is no ${part} at this place.`);
  if (quote !== null && !text.startsWith(quote.text, quote.start))
    throw refused("quote", `the ${part} does not hold this text at character ${quote.start}.`);
}

/** What a reply takes over from its thread, and what a first comment says of itself. */
async function placeOf(ctx: Context, caseId: string, input: AddComment) {
  if (!("threadId" in input)) {
    const { revision, anchor } = input;
    await refuseUnknownPlace(ctx, caseId, revision, anchor);
    const { place, part, quote } = anchor;
    return {
      threadId: null,
      revision,
      place,
      part,
      quote: quote?.text ?? null,
      quoteStart: quote?.start ?? null,
    };
  }
  const first = await getThread(ctx, input.threadId);
  if (first.caseId !== caseId) throw notFound("thread of comments on this case", input.threadId);
  return { threadId: first.id, revision: first.revision };
}

/**
 * Says something about a case, a place of it or a piece of its text, or replies; who is concerned finds it in the inbox.
 * @throws AppError "not-found"; "bad-input" for a place or a quote that the revision does not have
 */
export async function addComment(ctx: Context, caseId: string, input: AddComment): Promise<CommentRow> {
  const seen = await ctx.db.case.findUnique({ where: { id: caseId }, select: { id: true } });
  if (!seen) throw notFound("case", caseId);
  const text = storableText(input.text);
  const where = await placeOf(ctx, caseId, input);
  const mentions = await mentionedIn(ctx, text);
  const made = await inTransaction(ctx.db, async (db) => {
    const inside = { ...ctx, db };
    const comment = await db.comment.create({
      data: { id: newId(), caseId, ...where, text, mentions, actorId: ctx.actor.id, createdAt: ctx.now() },
    });
    // Somebody still has something to say.
    if (where.threadId !== null)
      await db.comment.updateMany({
        where: { id: where.threadId, resolvedAt: { not: null } },
        data: { resolvedAt: null, resolvedById: null },
      });
    await recordAudit(inside, {
      action: "comment.added",
      subjectType: "case",
      subjectId: caseId,
      data: { commentId: comment.id, threadId: where.threadId ?? comment.id, mentions },
    });
    await tellOfComment(inside, comment);
    return comment;
  });
  return commentRowOf(made);
}
