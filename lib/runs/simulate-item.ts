import { checkGolden } from "#lib/checks/golden/check-golden.ts";
import { findDuplicatesTogether } from "#lib/cases/find-duplicates-together.ts";
import { goldenOfInstruction } from "#lib/instructions/golden-of-instruction.ts";
import { loadPinnedPrompts } from "#lib/prompt-versions/load-pinned-prompts.ts";
import type { Executor } from "#lib/simulation/executor/executor.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import { endCase } from "./end-case.ts";
import { itemEndpoints, openItemChat, seedOfItem } from "./item-chat.ts";
import { itemExecutor } from "./item-executor.ts";
import { ItemStopped } from "./item-stopped.ts";
import type { ItemHandler } from "./item-work.ts";
import { openCase } from "./open-case.ts";
import type { ItemEnd } from "./settle-item.ts";
import { storeSteps } from "./store-steps.ts";

const endOf = (error: string | null): ItemEnd =>
  error === null
    ? { status: "succeeded" }
    : { status: "failed", error: { code: "no-answer", message: error } };

/** What makes faults is large, and few runs want them: loaded with the first one. */
async function withFault(input: SimulationInput, executor: Executor): Promise<Executor> {
  const { faultExecutor, faultOf } = await import("#lib/simulation/executor/fault-executor.ts");
  return faultExecutor(input, faultOf(input.seed), executor);
}

/** Plays one instruction out. The case is there from the start, and each step as soon as it happened. */
export const simulateItem: ItemHandler = async (work, item) => {
  const { branch } = item.run.options;
  if (branch) return (await import("./branch-item.ts")).branchItem(work, item, branch);
  const { db, now } = work;
  const endpoints = await itemEndpoints(work, item);
  const opened = await openCase(db, item, endpoints.assistant.model, now());
  const tool = await work.loadTool(opened.toolVersionId);
  const chat = await openItemChat(work, item, endpoints, opened);
  const steps = storeSteps(db, item, opened.caseId);
  const input = {
    instruction: opened.instruction,
    tool: { name: opened.toolName, ...tool },
    settings: item.run.options.settings,
    prompts: await loadPinnedPrompts(db, item.run.options.prompts),
    seed: seedOfItem(item),
    startedAt: item.startedAt,
  };
  const golden = await goldenOfInstruction(db, item.instructionId);
  const answers = await itemExecutor(work, input, opened, golden?.blueprint);
  const executor =
    opened.behaviour === "error-recovery" ? await withFault(input, answers.executor) : answers.executor;
  const play = async () => {
    try {
      return await simulate(input, { chat, ...answers, executor, onStep: steps.store });
    } finally {
      await steps.stored();
    }
  };
  const { trajectory } = await play();
  const compared = { caseId: opened.caseId, toolId: opened.toolId, revision: 0, trajectory };
  const isEnded = await endCase(db, opened.caseId, trajectory, tool.functions, now(), {
    settles: { item, end: endOf(trajectory.error) },
    alsoFound: [
      ...checkGolden(golden?.goldenAnswer, trajectory.steps, tool.functions),
      ...(await findDuplicatesTogether(db, compared)),
    ],
    autoReject: item.run.options.autoReject,
  });
  if (!isEnded) throw new ItemStopped("claim-lost");
};
