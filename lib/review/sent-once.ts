import type { Context } from "#lib/db/context.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { reviewRowOf } from "./review-row.ts";
import type { ReviewRow } from "./schemas.ts";

type Sent = { sentAs: string | undefined; /** Of an undo: what it takes back. */ undoesId: string | null };

/**
 * Makes a review, or finds the one that was made when the same was sent before.
 * @throws AppError "conflict" with the case as it is where `sentAs` was something else
 */
export async function sentOnce(
  ctx: Context,
  caseId: string,
  sent: Sent,
  make: () => Promise<ReviewRow>,
): Promise<ReviewRow> {
  const { sentAs } = sent;
  if (sentAs === undefined) return make();
  try {
    return (await madeBefore(ctx, caseId, sent, sentAs)) ?? (await make());
  } catch (error) {
    // Sent twice at the same time: the index let one of them in, which is there by now.
    const made = await madeBefore(ctx, caseId, sent, sentAs);
    if (made) return made;
    throw error;
  }
}

async function madeBefore(
  ctx: Context,
  caseId: string,
  { undoesId }: Sent,
  sentAs: string,
): Promise<ReviewRow | null> {
  const made = await ctx.db.review.findUnique({
    where: { actorId_sentAs: { actorId: ctx.actor.id, sentAs } },
  });
  if (!made) return null;
  if (made.caseId === caseId && made.undoesId === undoesId) return reviewRowOf(made);
  throw conflict(
    "This was sent before as another decision: each needs a `sentAs` of its own.",
    await getCase(ctx, caseId),
  );
}
