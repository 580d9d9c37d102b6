import { placesApi } from "#components/queues/queries.ts";
import { api } from "#lib/http/api-client.ts";
import { ReviewRow } from "#lib/review/schemas.ts";
import type { Letter } from "./outbox-store.ts";
import type { Answered } from "./outbox.ts";

const answeredBy = (review: ReviewRow): Answered => ({
  id: review.id,
  decision: review.decision,
  review,
  place: null,
});

/** Sends a decision: to the case, or to the place of a queue that was held when it was made. */
export async function sendDecision({ id, given }: Letter): Promise<Answered> {
  const { caseId, revision, decision, reasons, comment, place, tookMs = 0 } = given;
  const said = { revision, decision, reasons, comment };
  if (!place)
    return answeredBy(await api.post(`/cases/${caseId}/reviews`, { ...said, sentAs: id }, ReviewRow));
  const sent = { ...said, claim: place.claim, tookMs: Math.round(tookMs) };
  await placesApi(place.queueId).finish(place.id, sent);
  return { id: place.id, decision, review: null, place };
}

/** Sends an undo. @param answerId of what is taken back */
export async function sendUndo({ id, given }: Letter, answerId: string): Promise<Answered> {
  const { caseId, place, previous } = given;
  if (!place) {
    const undo = { reviewId: answerId, sentAs: id };
    return answeredBy(await api.post(`/cases/${caseId}/reviews/undo`, undo, ReviewRow));
  }
  const undone = await placesApi(place.queueId).undo(place.id, { claim: place.claim, sentAs: id });
  return { id: place.id, decision: previous, review: null, place: undone.place };
}
