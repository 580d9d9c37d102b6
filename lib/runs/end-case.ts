import { checkTrajectory } from "#lib/checks/check-trajectory.ts";
import type { Finding } from "#lib/checks/finding.ts";
import { rejectionOf } from "#lib/checks/rejection-of.ts";
import type { FindingKind } from "#lib/checks/schemas.ts";
import { summariseTrajectory } from "#lib/corpus/summarise-trajectory.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { endColumns, type ItemEnd } from "./settle-item.ts";
import { writeEnding } from "./write-endings.ts";

type Ending = {
  /** The item that ends with it; nothing is written where its claim is lost. */
  settles?: { item: { id: string; claim: string }; end: ItemEnd };
  /** What was found in the case beside the others. */
  alsoFound?: readonly Finding[];
  /** Kinds of finding for which Paddock itself rejects the case. */
  autoReject?: readonly FindingKind[];
};

/**
 * Revision 0, findings, narrow row and, where the run's rule says so, the rejection of a case that has none yet, all or
 * nothing. @returns whether the case was ended
 */
export async function endCase(
  db: Database,
  caseId: string,
  trajectory: Trajectory,
  functions: ToolFunction[],
  now: Date,
  { settles, alsoFound = [], autoReject = [] }: Ending = {},
): Promise<boolean> {
  const findings = [...checkTrajectory(trajectory, functions), ...alsoFound].map((finding) =>
    Object.assign({ id: newId() }, finding),
  );
  const { isRejected, reasons, comment } = rejectionOf(findings, autoReject);
  return writeEnding(db, {
    caseId,
    item: settles
      ? { id: settles.item.id, claim: settles.item.claim, ...endColumns(settles.end, now) }
      : null,
    trajectory,
    ...summariseTrajectory(trajectory),
    findings,
    findingKinds: [...new Set(findings.map(({ kind }) => kind))].toSorted(),
    rejection: isRejected
      ? { reviewId: newId(), auditId: newId(), reasons, comment: storableText(comment) }
      : null,
    revisionId: newId(),
    at: now.toISOString(),
  });
}
