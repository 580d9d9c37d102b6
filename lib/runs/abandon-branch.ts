import { checkTrajectory } from "#lib/checks/check-trajectory.ts";
import { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { functionsOfVersion } from "#lib/tools/functions-of-version.ts";
import { endBranch } from "./end-branch.ts";
import type { ItemError } from "./settle-item.ts";

/** A branch that could not be played out is kept, with its steps so far and the reason. */
export async function abandonBranch(
  db: Database,
  itemId: string,
  error: ItemError,
  now: Date,
): Promise<void> {
  const open = await db.caseBranch.findFirst({
    where: { runItemId: itemId, status: "simulating" },
    orderBy: { attempt: "desc" },
    include: { case: { select: { toolVersionId: true } }, steps: { orderBy: { position: "asc" } } },
  });
  if (!open) return;
  const base = await db.caseRevision.findUniqueOrThrow({
    where: { caseId_revision: { caseId: open.caseId, revision: open.baseRevision } },
    select: { trajectory: true },
  });
  const { instruction, steps: given } = Trajectory.parse(base.trajectory);
  const steps = [...given.slice(0, open.givenSteps), ...open.steps.map(({ step }) => Step.parse(step))];
  const trajectory = { instruction, steps, finalThought: null, finalAnswer: null, error: error.message };
  const functions = await functionsOfVersion(db, open.case.toolVersionId);
  await endBranch(db, open.id, { trajectory, findings: checkTrajectory(trajectory, functions) }, now);
}
