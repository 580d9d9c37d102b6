import { JudgeKind } from "#lib/checks/schemas.ts";
import { standingReview } from "#lib/review/standing-review.ts";
import type { CaseDetail } from "./schemas.ts";

const judged = new Set<string>(JudgeKind.options);
/** Kinds of finding that no judge said. */
export const unjudged = (kinds: readonly string[]): string[] => kinds.filter((kind) => !judged.has(kind));

/** A case without what other people and judges said of it. */
export function blindDetail(detail: CaseDetail, myId: string | null): CaseDetail {
  const isMine = ({ actorId }: { actorId: string }): boolean => actorId === myId;
  const reviews = detail.reviews.filter(isMine);
  return {
    ...detail,
    isBlind: true,
    decision: standingReview(reviews)?.decision ?? "pending",
    reviews,
    verdicts: detail.verdicts.filter(isMine),
    judgements: [],
    findings: detail.findings.filter(({ kind }) => !judged.has(kind)),
    findingKinds: unjudged(detail.findingKinds),
  };
}
