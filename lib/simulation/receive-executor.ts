import type { ChatAnswer } from "#lib/llm/chat.ts";
import { addStep } from "./add-step.ts";
import { answerObservation } from "./executor/answer-observation.ts";
import { isSuccess } from "./executor/is-success.ts";
import { readExecutorAnswer } from "./executor/read-executor-answer.ts";
import { keptName } from "./response-of.ts";
import type { PendingRequest, SimulationInput, SimulationState } from "./simulation.ts";

/** What a server's answer counts as where none of its samples could be read. */
const unreadableAnswer = { statusCode: 502, body: '{"error":"The answer of the server could not be read."}' };

/**
 * TOOLALPACA.md, section 4: sampled until an answer is 2xx or has a status seen before; a request
 * that is answered 5xx is tried again. An unreadable answer is a sample too.
 */
export function receiveExecutor(
  input: SimulationInput,
  state: SimulationState,
  before: PendingRequest,
  answer: ChatAnswer,
): SimulationState {
  const request = { ...before, samples: before.samples + 1, asked: before.asked + 1 };
  const called = input.tool.functions.find((one) => one.name === request.action);
  const read = readExecutorAnswer(answer.text, called?.responseMediaType ?? null);
  const isLast = request.samples >= input.settings.executorSamples;
  if (!read.ok) {
    return isLast
      ? settle(input, state, request, request.sampled.at(-1) ?? unreadableAnswer)
      : askAgain(state, request);
  }
  const isSettled =
    isSuccess(read.statusCode) || isLast || request.sampled.some((one) => one.statusCode === read.statusCode);
  if (!isSettled)
    return askAgain(state, {
      ...request,
      sampled: [...request.sampled, { statusCode: read.statusCode, body: read.body }],
    });
  if (read.statusCode >= 500 && request.serverErrors + 1 < input.settings.serverErrorTries) {
    return askAgain(state, { ...request, sampled: [], samples: 0, serverErrors: request.serverErrors + 1 });
  }
  return settle(input, state, request, read);
}

function askAgain(state: SimulationState, request: PendingRequest): SimulationState {
  return { ...state, pending: { kind: "executor", request } };
}

function settle(
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
  const { thought, action, actionInput, rawText } = request;
  const extra = wasCut ? { extra: { response: answer.body } } : {};
  return addStep(input, state, {
    thought,
    action,
    actionInput,
    observation,
    statusCode: answer.statusCode,
    rawText,
    ...extra,
  });
}
