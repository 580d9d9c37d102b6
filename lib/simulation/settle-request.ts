import { addStep } from "./add-step.ts";
import { answerObservation } from "./executor/answer-observation.ts";
import { keptName } from "./response-of.ts";
import type { PendingRequest, SimulationInput, SimulationState } from "./simulation.ts";

/** The case after the answer that its request gets, whoever gave it. */
export function settleRequest(
  input: SimulationInput,
  state: SimulationState,
  request: PendingRequest,
  answer: { statusCode: number; body: string },
): SimulationState {
  const { settings } = input;
  const { observation, wasCut } = answerObservation(answer, {
    limit: settings.observationLimit,
    keptAs: settings.retrievalDataFromFile ? keptName(state.steps.length) : null,
    errorsBefore: state.errorCount,
    maxErrors: settings.maxErrors,
  });
  const { thought, action, actionInput, rawText, group } = request;
  const extra = wasCut ? { extra: { response: answer.body } } : {};
  return addStep(input, state, {
    thought,
    action,
    actionInput,
    observation,
    statusCode: answer.statusCode,
    rawText,
    ...(group === undefined ? {} : { group }),
    ...extra,
  });
}
