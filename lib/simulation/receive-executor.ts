import type { ChatAnswer } from "#lib/llm/chat.ts";
import { checkResponse } from "#lib/openapi/check-response.ts";
import { isSuccess } from "./executor/is-success.ts";
import { readExecutorAnswer } from "./executor/read-executor-answer.ts";
import { settleRequest } from "./settle-request.ts";
import type { PendingRequest, SimulationInput, SimulationState } from "./simulation.ts";

/** What a server's answer counts as where none of its samples could be read. */
const unreadableAnswer = { statusCode: 502, body: '{"error":"The answer of the server could not be read."}' };

/**
 * TOOLALPACA.md, section 4: sampled until an answer is 2xx or has a status seen before; a request
 * that is answered 5xx is tried again. An unreadable answer is a sample too. A 2xx answer that breaks the
 * operation's schema is asked for again with the reason, as often as the settings say; then it is taken as it is.
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
      ? settleRequest(input, state, request, request.sampled.at(-1) ?? unreadableAnswer)
      : askAgain(state, request);
  }
  const problems = called ? checkResponse(called, read.statusCode, read.body) : [];
  if (problems.length > 0 && request.refused.length < input.settings.conformanceRetries)
    return askAgain(state, { ...request, refused: [...request.refused, problems] });
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
  return settleRequest(input, state, request, read);
}

function askAgain(state: SimulationState, request: PendingRequest): SimulationState {
  return { ...state, pending: { kind: "executor", request } };
}
