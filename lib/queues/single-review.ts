import { Decision } from "#lib/review/schemas.ts";
import type { QueuePlace } from "#prisma/generated/client.ts";
import type { SingleReview } from "./schemas.ts";

/** What was said in a place that is done; nothing for another one. */
export function singleReviewOf(place: QueuePlace): SingleReview[] {
  const { holderId, decision, revision, finishedAt } = place;
  if (place.state !== "done" || holderId === null || revision === null || finishedAt === null) return [];
  return [
    {
      placeId: place.id,
      personId: holderId,
      decision: Decision.parse(decision),
      reasons: place.reasons,
      comment: place.comment,
      revision,
      finishedAt: finishedAt.toISOString(),
    },
  ];
}
