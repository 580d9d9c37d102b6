import type { Step } from "#lib/corpus/trajectory.ts";
import { addStep } from "./add-step.ts";
import type { SimulationInput, SimulationState } from "./simulation.ts";

/**
 * A case at its beginning, or after the steps given: a stored case goes on where it stopped, and a
 * new one can branch off from any step of an older one. `nextMove` says what to do first.
 */
export function startSimulation(input: SimulationInput, steps: readonly Step[] = []): SimulationState {
  const empty: SimulationState = {
    steps: [],
    errorCount: 0,
    errorsBeforeTurn: 0,
    disobedience: 0,
    turns: 0,
    unreadableInARow: 0,
    memory: [],
    kept: [],
    pending: { kind: "assistant" },
  };
  return steps.reduce((state, step) => addStep(input, state, step), empty);
}
