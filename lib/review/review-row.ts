import type { Review } from "#prisma/generated/client.ts";
import { Decision, type ReviewRow } from "./schemas.ts";

/** A stored review as it is answered. */
export function reviewRowOf(review: Review): ReviewRow {
  return {
    id: review.id,
    caseId: review.caseId,
    revision: review.revision,
    decision: Decision.parse(review.decision),
    previous: Decision.parse(review.previous),
    reasons: review.reasons,
    comment: review.comment,
    undoesId: review.undoesId,
    actorId: review.actorId,
    createdAt: review.createdAt.toISOString(),
  };
}
