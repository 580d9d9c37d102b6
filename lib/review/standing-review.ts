import type { ReviewRow } from "./schemas.ts";

/** The review that stands: the newest that is no undo and was not taken back. @param reviews oldest first */
export function standingReview(reviews: readonly ReviewRow[]): ReviewRow | null {
  const undone = new Set(reviews.map((review) => review.undoesId));
  return reviews.findLast((review) => review.undoesId === null && !undone.has(review.id)) ?? null;
}
