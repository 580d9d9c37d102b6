import type { ChatAnswer } from "#lib/llm/chat.ts";
import { receiveAssistant } from "./receive-assistant.ts";
import { receiveExecutor } from "./receive-executor.ts";
import { receiveUser } from "./receive-user.ts";
import type { SimulationInput, SimulationState } from "./simulation.ts";

/** The case after the answer that `nextMove` asked for; it has at most one step more than before. */
export function receiveAnswer(
  input: SimulationInput,
  state: SimulationState,
  answer: ChatAnswer,
): SimulationState {
  const { pending } = state;
  if (pending.kind === "assistant") return receiveAssistant(input, state, answer);
  if (pending.kind === "user") return receiveUser(input, state, pending.question, answer);
  if (pending.kind === "executor") return receiveExecutor(input, state, pending.request, answer);
  return state;
}
