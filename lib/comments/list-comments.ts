import type { Context } from "#lib/db/context.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { isBlindFor } from "#lib/queues/blind-cases.ts";
import type { Comment } from "#prisma/generated/client.ts";
import { anchorOf, commentRowOf } from "./comment-row.ts";
import { findAnchor } from "./find-anchor.ts";
import type { CommentThread } from "./schemas.ts";

/** Revisions of a case by their number. */
async function trajectoriesOf(
  ctx: Context,
  caseId: string,
  revisions: number[],
): Promise<Map<number, Trajectory>> {
  const rows = await ctx.db.caseRevision.findMany({
    where: { caseId, revision: { in: revisions } },
    select: { revision: true, trajectory: true },
  });
  return new Map(rows.map(({ revision, trajectory }) => [revision, Trajectory.parse(trajectory)]));
}

function threadOf(
  first: Comment,
  comments: Comment[],
  current: number,
  trajectories: ReadonlyMap<number, Trajectory>,
): CommentThread {
  const anchor = anchorOf(first);
  const [before, after] = [trajectories.get(first.revision), trajectories.get(current)];
  return {
    id: first.id,
    caseId: first.caseId,
    revision: first.revision,
    anchor,
    now:
      before && after
        ? findAnchor(anchor, before, after)
        : { state: "there", place: anchor.place, start: anchor.quote?.start ?? null },
    resolvedAt: first.resolvedAt?.toISOString() ?? null,
    resolvedById: first.resolvedById,
    comments: comments.map(commentRowOf),
  };
}

/**
 * What is said about a case, by thread, the oldest first; each with where it belongs in the case as it is now. A thread
 * of which everything was deleted is not there; nor is, in a blind queue, what others say before one's own review is in.
 * @throws AppError "not-found"
 */
export async function listComments(ctx: Context, caseId: string): Promise<{ items: CommentThread[] }> {
  const [found, said, isBlind] = await Promise.all([
    ctx.db.case.findUnique({ where: { id: caseId }, select: { revision: true } }),
    ctx.db.comment.findMany({ where: { caseId }, orderBy: { id: "asc" } }),
    isBlindFor(ctx, caseId),
  ]);
  if (!found) throw notFound("case", caseId);
  const comments = isBlind ? said.filter(({ actorId }) => actorId === ctx.actor.id) : said;
  const threads = new Map<string, Comment[]>();
  for (const comment of comments) {
    const id = comment.threadId ?? comment.id;
    threads.set(id, [...(threads.get(id) ?? []), comment]);
  }
  const firsts = comments.filter(
    ({ id, threadId }) => threadId === null && threads.get(id)?.some((one) => one.deletedAt === null),
  );
  const older = firsts.filter(
    ({ part, place, revision }) => revision !== found.revision && (part ?? place) !== null,
  );
  const trajectories =
    older.length === 0
      ? new Map<number, Trajectory>()
      : await trajectoriesOf(ctx, caseId, [found.revision, ...older.map(({ revision }) => revision)]);
  return {
    items: firsts.map((first) => threadOf(first, threads.get(first.id) ?? [], found.revision, trajectories)),
  };
}
