import type { Finding } from "./finding.ts";
import type { FindingKind } from "./schemas.ts";

/** Characters of a comment. */
const COMMENT_MAX = 2_000;

/** Whether a run's rule rejects a case with these findings, for which kinds, and in words. Notes reject nothing. */
export function rejectionOf(
  findings: readonly Finding[],
  autoReject: readonly FindingKind[],
): { isRejected: boolean; reasons: FindingKind[]; comment: string } {
  const hits = findings.filter(({ kind, severity }) => severity !== "note" && autoReject.includes(kind));
  const reasons = [...new Set(hits.map(({ kind }) => kind))];
  const details = hits.map(
    ({ kind, step, message }) => `${kind}${step === null ? "" : `, step ${step + 1}`}: ${message}`,
  );
  return {
    isRejected: hits.length > 0,
    reasons,
    comment:
      hits.length === 0 ? "" : ["By the rule of the run.", ...details].join("\n").slice(0, COMMENT_MAX),
  };
}
