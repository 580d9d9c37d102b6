import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { DecisionBadge } from "./decision-badge.tsx";

/** Every decision on the case, the newest first. */
export function ReviewsPane({ reviews, revision }: Pick<CaseDetail, "reviews" | "revision">) {
  if (reviews.length === 0) return <p className="text-ink-2">Nobody has decided yet.</p>;
  const undone = new Set(reviews.map((review) => review.undoesId));
  return (
    <ol className="grid gap-3">
      {reviews.toReversed().map((review) => (
        <li key={review.id} className="grid gap-1 border-b border-soft pb-3">
          <div className="flex flex-wrap items-center gap-2 text-ink-2">
            {review.undoesId ? (
              <Badge tone="outline">undone</Badge>
            ) : (
              <DecisionBadge decision={review.decision} />
            )}
            {review.undoesId !== null && <span>back to {review.decision.replace("-", " ")}</span>}
            {undone.has(review.id) && <span>taken back</span>}
            {review.revision !== revision && <span>on revision {review.revision}</span>}
            <span className="ml-auto">
              <PersonName id={review.actorId} /> · <Age at={review.createdAt} />
            </span>
          </div>
          {review.reasons.length > 0 && <p>{review.reasons.join(" · ")}</p>}
          {review.comment && (
            <p dir="auto" className="break-words whitespace-pre-wrap">
              {review.comment}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
