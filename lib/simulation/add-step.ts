import type { Step } from "#lib/corpus/trajectory.ts";
import { isErrorStep } from "./is-error-step.ts";
import { keptName, responseOf } from "./response-of.ts";
import { requestOf } from "./request-of.ts";
import type { Outcome, SimulationInput, SimulationState } from "./simulation.ts";
import { callsLeft } from "./tools/calls-left.ts";
import { unreadableAction } from "./unreadable-action.ts";

const maxUnreadableInARow = 3;
/** Turns after the one error too many, each answered with "give the Final Answer", before the case is given up. */
const maxDisobedience = 3;

/** The case after one more step, live or stored alike. */
export function addStep(input: SimulationInput, state: SimulationState, step: Step): SimulationState {
  const steps = [...state.steps, step];
  const response = responseOf(step);
  const request = response === null ? null : requestOf(input, step);
  const errorCount = state.errorCount + (isErrorStep(input, step) ? 1 : 0);
  const isTurnOver = callsLeft(input, steps).length === 0;
  const next: SimulationState = {
    steps,
    errorCount,
    ...(isTurnOver ? afterTurn(input, state, errorCount) : turnUnderWay(state)),
    unreadableInARow: step.action === unreadableAction ? state.unreadableInARow + 1 : 0,
    memory:
      response === null || request === null
        ? state.memory
        : [...state.memory, { request, answer: rememberedAs(step, response) }],
    kept:
      response !== null && step.extra?.["response"] !== undefined && input.settings.retrievalDataFromFile
        ? [...state.kept, { name: keptName(state.steps.length), text: response }]
        : state.kept,
    pending: { kind: isTurnOver ? "assistant" : "call" },
  };
  const reason = isTurnOver ? reasonToStop(input, next) : null;
  return reason === null ? next : { ...next, pending: { kind: "done", outcome: failure(reason) } };
}

type TurnCounts = Pick<SimulationState, "errorsBeforeTurn" | "disobedience" | "turns">;

const turnUnderWay = ({ errorsBeforeTurn, disobedience, turns }: SimulationState): TurnCounts => ({
  errorsBeforeTurn,
  disobedience,
  turns,
});

function afterTurn(input: SimulationInput, state: SimulationState, errorCount: number): TurnCounts {
  const isDisobedient =
    state.errorsBeforeTurn > input.settings.maxErrors && errorCount > state.errorsBeforeTurn;
  return {
    errorsBeforeTurn: errorCount,
    disobedience: state.disobedience + (isDisobedient ? 1 : 0),
    turns: state.turns + 1,
  };
}

function rememberedAs(step: Step, response: string): string {
  return `Status Code: ${step.statusCode}\nResponse: ${response}`;
}

function failure(error: string): Outcome {
  return { status: "failed", finalThought: null, finalAnswer: null, error };
}

function reasonToStop(input: SimulationInput, state: SimulationState): string | null {
  const { maxRounds } = input.settings;
  if (state.unreadableInARow >= maxUnreadableInARow) {
    return `The assistant's answer could not be read ${maxUnreadableInARow} times in a row.`;
  }
  if (state.disobedience >= maxDisobedience) {
    return `The assistant kept calling functions after ${state.errorCount} errors, when it had to give its final answer.`;
  }
  if (state.turns >= maxRounds) return `No final answer after ${maxRounds} rounds.`;
  return null;
}
