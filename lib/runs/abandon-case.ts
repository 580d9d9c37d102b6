import { Step } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { functionsOfVersion } from "#lib/tools/functions-of-version.ts";
import { endCase } from "./end-case.ts";
import type { ItemError } from "./settle-item.ts";

/** A case that could not be played out is kept, with its steps so far and the reason. */
export async function abandonCase(db: Database, itemId: string, error: ItemError, now: Date): Promise<void> {
  const { caseId } = await db.runItem.findUniqueOrThrow({ where: { id: itemId }, select: { caseId: true } });
  if (!caseId) return;
  const open = await db.case.findFirst({
    where: { id: caseId, revision: -1 },
    select: { instruction: true, toolVersionId: true },
  });
  if (!open) return;
  const stored = await db.caseStep.findMany({
    where: { caseId },
    orderBy: { position: "asc" },
    select: { step: true },
  });
  const trajectory = {
    instruction: open.instruction,
    steps: stored.map(({ step }) => Step.parse(step)),
    finalThought: null,
    finalAnswer: null,
    error: error.message,
  };
  await endCase(db, caseId, trajectory, await functionsOfVersion(db, open.toolVersionId), now);
}
