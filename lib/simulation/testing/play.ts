import { expect } from "vitest";
import { Trajectory, type Step } from "#lib/corpus/trajectory.ts";
import type { Agent } from "#lib/llm/chat.ts";
import type { AnsweredBy, Executor } from "../executor/executor.ts";
import { simulate } from "../simulate.ts";
import type { SimulationInput } from "../simulation.ts";
import { scriptedChat } from "./scripted-chat.ts";

export type Scripts = Parameters<typeof scriptedChat>[0];

/** Plays a case with scripted agents; what was stored on the way must be what came out. */
export async function play(input: SimulationInput, scripts: Scripts, executor?: Executor) {
  const scripted = scriptedChat(scripts);
  const stored: Step[] = [];
  const answeredBy: (AnsweredBy | null)[] = [];
  const result = await simulate(input, {
    chat: scripted.chat,
    ...(executor ? { executor } : {}),
    onStep: (step, index, by) => {
      stored[index] = step;
      answeredBy[index] = by;
    },
  });
  expect(Trajectory.parse(result.trajectory)).toEqual(result.trajectory);
  expect(stored).toEqual(result.trajectory.steps);
  const shown = (agent: Agent, index: number): string => {
    const request = scripted.to(agent)[index];
    return request?.messages.map((one) => one.content).join("\n") ?? "";
  };
  return {
    ...result,
    ...result.trajectory,
    ...scripted,
    shown,
    answeredBy,
    observations: stored.map((step) => step.observation),
  };
}
