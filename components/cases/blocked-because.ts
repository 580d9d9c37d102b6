import type { CaseDetail } from "#lib/cases/schemas.ts";

/** Why the case cannot be decided now, as a sentence; null where it can. */
export function blockedBecause(detail: CaseDetail): string | null {
  if (detail.trashedAt !== null) return "The case is in the trash.";
  if (detail.status === "simulating") return "The case is still being simulated.";
  return detail.revision < 0 ? "The case has no revision to decide on." : null;
}
