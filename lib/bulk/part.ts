/** A stretch of an action's cases, their rows locked. */
export type Part = { bulkId: string; ids: string[]; actorId: string; now: Date };

/** Cases that had their turn: with the review that was made, where one was. */
export type Done = { caseId: string; reviewId: string | null };

export const without = (rows: readonly { id: string }[]): Done[] =>
  rows.map(({ id }) => ({ caseId: id, reviewId: null }));
