import { receiveCall } from "./receive-call.ts";
import type { SimulationInput, SimulationState } from "./simulation.ts";
import { callsLeft } from "./tools/calls-left.ts";

/** Takes up the next call of a turn with several; no model is asked for it. */
export function receiveNextCall(input: SimulationInput, state: SimulationState): SimulationState {
  const [next] = callsLeft(input, state.steps);
  if (!next) return { ...state, pending: { kind: "assistant" } };
  return receiveCall(input, state, { thought: null, ...next });
}
