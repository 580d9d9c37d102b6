import { keepJudgements } from "#lib/cases/keep-judgements.ts";
import { readJudgement } from "#lib/checks/judge/read-judgement.ts";
import type { JudgeSample, Rubric } from "#lib/checks/judge/schemas.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { inTransaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { ChatPort } from "#lib/llm/chat.ts";
import { loadPinnedPrompts } from "#lib/prompt-versions/load-pinned-prompts.ts";
import { judgePrompts, type JudgeValues } from "#lib/prompts/judge.ts";
import { type PinnedPrompts, pinnedPrompt } from "#lib/prompts/pinned-prompt.ts";
import { itemEndpoints, openItemChat, seedOfItem } from "./item-chat.ts";
import type { ItemHandler } from "./item-work.ts";
import { settleItem } from "./settle-item.ts";

/** One sample is asked for its best guess; several are to differ where there is room for doubt. */
const TEMPERATURE_OF_MANY = 0.7;

type Sitting = { chat: ChatPort; prompts: PinnedPrompts; seed: number; samples: number };

async function ask(rubric: Rubric, values: JudgeValues, sitting: Sitting): Promise<JudgeSample[]> {
  const prompt = pinnedPrompt(judgePrompts[rubric], sitting.prompts);
  const samples: JudgeSample[] = [];
  for (let sample = 0; sample < sitting.samples; sample += 1) {
    const { text } = await sitting.chat({
      agent: "judge",
      prompt: { name: prompt.name, version: prompt.version },
      messages: prompt.render(values),
      temperature: sitting.samples === 1 ? 0 : TEMPERATURE_OF_MANY,
      seed: (sitting.seed + sample) % 2_147_483_647,
    });
    samples.push(readJudgement(rubric, text));
  }
  return samples;
}

function valuesOf(trajectory: Trajectory, nlDocumentation: string): JudgeValues {
  return {
    nlDocumentation,
    instruction: trajectory.instruction,
    transcript: trajectory.steps.map(({ thought, action, actionInput, observation }) => ({
      thought: thought ?? "",
      action,
      actionInput,
      observation,
    })),
    finalAnswer: trajectory.finalAnswer ?? "",
  };
}

/** Has one case judged, by each rubric of the run, as often as it says. What a judge says is never an error. */
export const judgeItem: ItemHandler = async (work, item) => {
  const { db, now } = work;
  const caseId = item.caseId ?? "";
  const seen = await db.case.findUnique({
    where: { id: caseId },
    select: {
      toolId: true,
      revision: true,
      currentRevision: { select: { trajectory: true } },
      toolVersion: { select: { nlDocumentation: true } },
    },
  });
  if (!seen?.currentRevision) throw new AppError("not-found", "The case has nothing yet that can be judged.");
  const { toolId, revision } = seen;
  const values = valuesOf(
    Trajectory.parse(seen.currentRevision.trajectory),
    seen.toolVersion.nlDocumentation,
  );
  const endpoints = await itemEndpoints(work, item);
  const { rubrics, samples: wanted, prompts: pins } = item.run.options;
  const sitting = {
    chat: await openItemChat(work, item, endpoints, { caseId, toolId }),
    prompts: await loadPinnedPrompts(db, pins),
    seed: seedOfItem(item),
    samples: wanted,
  };
  const given: { rubric: Rubric; samples: JudgeSample[] }[] = [];
  for (const rubric of rubrics) given.push({ rubric, samples: await ask(rubric, values, sitting) });
  const judged = { caseId, revision, runId: item.runId, model: endpoints.judge.model };
  await inTransaction(db, async (tx) => {
    await settleItem(tx, item, { status: "succeeded" }, now());
    await keepJudgements(tx, judged, given, now());
  });
};
