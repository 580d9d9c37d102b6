import type { CaseDetail } from "#lib/cases/schemas.ts";
import { JudgeKind } from "#lib/checks/schemas.ts";

const judged = new Set<string>(JudgeKind.options);

/** A case without what other people and judges said of it. */
export function blindDetail(detail: CaseDetail, myId: string | null): CaseDetail {
  const isMine = ({ actorId }: { actorId: string }): boolean => actorId === myId;
  return {
    ...detail,
    decision: "pending",
    reviews: detail.reviews.filter(isMine),
    verdicts: detail.verdicts.filter(isMine),
    judgements: [],
    findings: detail.findings.filter(({ kind }) => !judged.has(kind)),
    findingKinds: detail.findingKinds.filter((kind) => !judged.has(kind)),
  };
}
