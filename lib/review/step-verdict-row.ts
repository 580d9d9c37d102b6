import { z } from "zod";
import type { StepVerdict } from "#prisma/generated/client.ts";
import { ErrorKind, TrainFlag, type StepVerdictRow } from "./schemas.ts";

const Flags = z.array(TrainFlag);

/** A stored verdict as it is answered. */
export function stepVerdictRowOf(verdict: StepVerdict): StepVerdictRow {
  return {
    id: verdict.id,
    caseId: verdict.caseId,
    revision: verdict.revision,
    firstBadStep: verdict.firstBadStep,
    kind: ErrorKind.nullable().parse(verdict.kind),
    flags: Flags.parse(verdict.flags),
    undoesId: verdict.undoesId,
    actorId: verdict.actorId,
    createdAt: verdict.createdAt.toISOString(),
  };
}
