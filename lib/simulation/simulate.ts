import type { ChatPort } from "#lib/llm/chat.ts";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { nextMove } from "./next-move.ts";
import { receiveAnswer } from "./receive-answer.ts";
import type { SimulationInput } from "./simulation.ts";
import { startSimulation } from "./start-simulation.ts";

export type SimulationResult = { status: "complete" | "failed"; trajectory: Trajectory };

/**
 * Plays a case out: asks the agents one after the other until there is a final answer or a reason to give up.
 * @param onStep awaited after each new step, before anything else is asked
 * @param steps of an earlier play, to go on from; they are not handed to onStep again
 * @throws ModelError where an agent's endpoint gives no answer
 */
export async function simulate(
  input: SimulationInput,
  {
    chat,
    onStep,
    steps = [],
  }: { chat: ChatPort; onStep: (step: Step, index: number) => Promise<void> | void; steps?: readonly Step[] },
): Promise<SimulationResult> {
  let state = startSimulation(input, steps);
  for (;;) {
    const move = nextMove(input, state);
    if (move.kind === "done") {
      const { status, finalThought, finalAnswer, error } = move.outcome;
      return {
        status,
        trajectory: { instruction: input.instruction, steps: state.steps, finalThought, finalAnswer, error },
      };
    }
    const before = state.steps.length;
    state = receiveAnswer(input, state, await chat(move.request));
    const step = state.steps[before];
    if (step) await onStep(step, before);
  }
}
