import type { ReviewInput } from "#lib/review/schemas.ts";

export type Decided = ReviewInput["decision"];
/** What a reviewer has typed about a case and not sent yet. */
export type Draft = { reasons: string[]; comment: string };

export const emptyDraft: Draft = { reasons: [], comment: "" };

export function toggleReason(draft: Draft, reason: string): Draft {
  const has = draft.reasons.includes(reason);
  return {
    ...draft,
    reasons: has ? draft.reasons.filter((one) => one !== reason) : [...draft.reasons, reason],
  };
}

export const decisionVerbs: Record<Decided, string> = {
  approved: "Approve",
  rejected: "Reject",
  "needs-work": "Needs work",
};
