import type { Finding } from "#prisma/generated/client.ts";
import { FindingRow } from "./schemas.ts";

/** A stored finding as it is answered. */
export const findingRowOf = (finding: Finding): FindingRow =>
  FindingRow.parse({
    kind: finding.kind,
    severity: finding.severity,
    step: finding.step,
    path: finding.path,
    message: finding.message,
    ...(finding.otherCaseId === null ? {} : { otherCaseId: finding.otherCaseId }),
  });
