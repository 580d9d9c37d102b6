import type { Step } from "#lib/corpus/trajectory.ts";
import { isErrorStep } from "./is-error-step.ts";
import { keptName, responseOf } from "./response-of.ts";
import { requestOf } from "./request-of.ts";
import type { Outcome, SimulationInput, SimulationState } from "./simulation.ts";
import { unreadableAction } from "./unreadable-action.ts";

const maxUnreadableInARow = 3;
/** Calls after the one error too many, each answered with "give the Final Answer", before the case is given up. */
const maxDisobedience = 3;

/** The case after one more step, live or stored alike. */
export function addStep(input: SimulationInput, state: SimulationState, step: Step): SimulationState {
  const steps = [...state.steps, step];
  const response = responseOf(step);
  const request = response === null ? null : requestOf(input, step);
  const next: SimulationState = {
    steps,
    errorCount: state.errorCount + (isErrorStep(input, step) ? 1 : 0),
    unreadableInARow: step.action === unreadableAction ? state.unreadableInARow + 1 : 0,
    memory:
      response === null || request === null
        ? state.memory
        : [...state.memory, { request, answer: rememberedAs(step, response) }],
    kept:
      response !== null && step.extra?.["response"] !== undefined && input.settings.retrievalDataFromFile
        ? [...state.kept, { name: keptName(state.steps.length), text: response }]
        : state.kept,
    pending: { kind: "assistant" },
  };
  const reason = reasonToStop(input, next);
  return reason === null ? next : { ...next, pending: { kind: "done", outcome: failure(reason) } };
}

function rememberedAs(step: Step, response: string): string {
  return `Status Code: ${step.statusCode}\nResponse: ${response}`;
}

function failure(error: string): Outcome {
  return { status: "failed", finalThought: null, finalAnswer: null, error };
}

function reasonToStop(input: SimulationInput, state: SimulationState): string | null {
  const { maxRounds, maxErrors } = input.settings;
  if (state.unreadableInARow >= maxUnreadableInARow) {
    return `The assistant's answer could not be read ${maxUnreadableInARow} times in a row.`;
  }
  if (state.errorCount > maxErrors + maxDisobedience) {
    return `The assistant kept calling functions after ${state.errorCount} errors, when it had to give its final answer.`;
  }
  if (state.steps.length >= maxRounds) return `No final answer after ${maxRounds} rounds.`;
  return null;
}
