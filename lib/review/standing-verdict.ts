import type { StepVerdictRow } from "./schemas.ts";

/** The verdict that counts: the newest that is no undo and was not taken back. @param verdicts of one revision, oldest first */
export function standingVerdict(verdicts: readonly StepVerdictRow[]): StepVerdictRow | null {
  const undone = new Set(verdicts.map((verdict) => verdict.undoesId));
  return verdicts.findLast((verdict) => verdict.undoesId === null && !undone.has(verdict.id)) ?? null;
}
