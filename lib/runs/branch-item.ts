import { checkGolden } from "#lib/checks/golden/check-golden.ts";
import { checkTrajectory } from "#lib/checks/check-trajectory.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { goldenOfInstruction } from "#lib/instructions/golden-of-instruction.ts";
import { loadPinnedPrompts } from "#lib/prompt-versions/load-pinned-prompts.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { endBranch } from "./end-branch.ts";
import { itemEndpoints, openItemChat, seedOfItem } from "./item-chat.ts";
import { itemExecutor } from "./item-executor.ts";
import { ItemStopped } from "./item-stopped.ts";
import type { ItemHandler } from "./item-work.ts";
import { openBranch } from "./open-branch.ts";
import type { BranchOptions } from "./run-input.ts";
import { settleSql } from "./settle-item.ts";
import { storeBranchSteps } from "./store-branch-steps.ts";

/** The case, and the steps that its branch begins with. */
async function loadBeginning(db: Database, { caseId, revision, givenSteps }: BranchOptions) {
  const { trajectory, case: source } = await db.caseRevision.findUniqueOrThrow({
    where: { caseId_revision: { caseId, revision } },
    select: {
      trajectory: true,
      case: {
        select: { toolId: true, toolVersionId: true, toolName: true, instructionId: true, createdAt: true },
      },
    },
  });
  const { instruction, steps } = Trajectory.parse(trajectory);
  return { ...source, instruction, given: steps.slice(0, givenSteps) };
}

/**
 * Plays a branch out: the given steps stand, what comes after them is asked for. Its calls are in the ledger under
 * the item alone, so that what the case itself cost stays what it was.
 */
export const branchItem = async (
  ...[work, item, options]: [...Parameters<ItemHandler>, BranchOptions]
): Promise<void> => {
  const { db, now } = work;
  const { branchId, endpoint } = await openBranch(db, item, now());
  const endpoints = await itemEndpoints(work, item, endpoint);
  const source = await loadBeginning(db, options);
  const tool = await work.loadTool(source.toolVersionId);
  const chat = await openItemChat(work, item, endpoints, { caseId: null, toolId: source.toolId });
  const input = {
    instruction: source.instruction,
    tool: { name: source.toolName, ...tool },
    settings: item.run.options.settings,
    prompts: await loadPinnedPrompts(db, item.run.options.prompts),
    seed: seedOfItem(item),
    // The dialogue goes on in its own time: what it said of the date before stays true.
    startedAt: source.createdAt,
  };
  const golden = await goldenOfInstruction(db, source.instructionId);
  const subject = { caseId: branchId, toolId: source.toolId };
  const answers = await itemExecutor(work, input, subject, golden?.blueprint);
  const onStep = storeBranchSteps(db, item, branchId);
  const { trajectory } = await simulate(input, { chat, ...answers, onStep, steps: source.given });
  const findings = [
    ...checkTrajectory(trajectory, tool.functions),
    ...checkGolden(golden?.goldenAnswer, trajectory.steps, tool.functions),
  ];
  const end = { trajectory, findings, model: endpoints.assistant.model };
  const settle = settleSql(
    item,
    trajectory.error === null
      ? { status: "succeeded" }
      : { status: "failed", error: { code: "no-answer", message: trajectory.error } },
    now(),
  );
  const isEnded = await endBranch(db, branchId, end, now(), settle);
  if (!isEnded) throw new ItemStopped("claim-lost");
};
