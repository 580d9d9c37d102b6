import type { ChatPort } from "#lib/llm/chat.ts";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { callOf } from "./executor/call-of.ts";
import type { AnsweredBy, Executor, KeepAnswer } from "./executor/executor.ts";
import { nextMove } from "./next-move.ts";
import { receiveAnswer } from "./receive-answer.ts";
import { receiveNextCall } from "./receive-next-call.ts";
import { responseOf } from "./response-of.ts";
import { settleRequest } from "./settle-request.ts";
import type { SimulationInput } from "./simulation.ts";
import { startSimulation } from "./start-simulation.ts";

export type SimulationPorts = {
  chat: ChatPort;
  /** Awaited after each new step, before anything else is asked. `answeredBy`: null where no request was made. */
  onStep: (step: Step, index: number, answeredBy: AnsweredBy | null) => Promise<void> | void;
  /** Asked before the model is, once a request; left out, the model answers all. */
  executor?: Executor;
  /** Told of each answer that the model gave to a request; what it returns is the answer that counts. */
  keepAnswer?: KeepAnswer;
  /** Of an earlier play, to go on from; they are not handed to onStep again. */
  steps?: readonly Step[];
};

export type SimulationResult = { status: "complete" | "failed"; trajectory: Trajectory };

/**
 * Plays a case out: asks the agents one after the other until there is a final answer or a reason to give up.
 * @throws ModelError where an agent's endpoint gives no answer
 */
export async function simulate(
  input: SimulationInput,
  { chat, onStep, executor = () => null, keepAnswer, steps = [] }: SimulationPorts,
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
    const earlier = state;
    const { pending } = earlier;
    const call = pending.kind === "executor" ? callOf(input, state, pending.request) : null;
    const isFirst = pending.kind === "executor" && pending.request.asked === 0;
    const answer = call && isFirst ? await executor(call) : null;
    state =
      answer && pending.kind === "executor"
        ? settleRequest(input, state, pending.request, answer)
        : move.kind === "call"
          ? receiveNextCall(input, state)
          : receiveAnswer(input, state, await chat(move.request));
    const given = state.steps[before];
    if (given && call && pending.kind === "executor" && !answer && keepAnswer) {
      const kept = await keepAnswer(call, {
        statusCode: given.statusCode ?? 0,
        body: responseOf(given) ?? "",
      });
      if (kept) state = settleRequest(input, earlier, pending.request, kept);
    }
    const step = state.steps[before];
    if (step)
      await onStep(step, before, pending.kind === "executor" ? (answer?.answeredBy ?? "model") : null);
  }
}
