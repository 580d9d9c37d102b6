import { DecisionBadge } from "#components/cases/decision-badge.tsx";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import type { SingleReview } from "#lib/queues/schemas.ts";

/** What each reviewer of a case said, as they said it. @param revision of the case now: others are named */
export function SingleReviews({ reviews, revision }: { reviews: readonly SingleReview[]; revision: number }) {
  return (
    <ul aria-label="Single reviews" className="grid gap-2">
      {reviews.map((review) => (
        <li key={review.placeId} className="grid gap-0.5">
          <div className="flex flex-wrap items-center gap-2">
            <DecisionBadge decision={review.decision} />
            <span className="font-medium">
              <PersonName id={review.personId} />
            </span>
            {review.reasons.length > 0 && <span>{review.reasons.join(" · ")}</span>}
            <span className="text-ink-2">
              {review.revision !== revision && `revision ${review.revision} · `}
              <Age at={review.finishedAt} />
            </span>
          </div>
          {review.comment && (
            <p dir="auto" className="break-words whitespace-pre-wrap text-ink-2">
              {review.comment}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
