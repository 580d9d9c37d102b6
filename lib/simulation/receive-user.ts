import type { ChatAnswer } from "#lib/llm/chat.ts";
import { addStep } from "./add-step.ts";
import { unfence } from "./unfence.ts";
import type { PendingQuestion, SimulationInput, SimulationState } from "./simulation.ts";

const maxQuestions = 3;

/** The user's words become the observation; an empty answer, or one that was cut off, is asked for again. */
export function receiveUser(
  input: SimulationInput,
  state: SimulationState,
  question: PendingQuestion,
  answer: ChatAnswer,
): SimulationState {
  const text = cleanAnswer(answer.text);
  const asked = question.asked + 1;
  const isUseless = text === "" || answer.finishReason === "length";
  if (isUseless && asked < maxQuestions)
    return { ...state, pending: { kind: "user", question: { ...question, asked } } };
  const { thought, action, actionInput, rawText, group } = question;
  const call = { thought, action, actionInput, rawText, ...(group === undefined ? {} : { group }) };
  const observation = (text === "" ? "The user did not answer." : text).slice(
    0,
    input.settings.observationLimit,
  );
  return addStep(input, state, { ...call, observation, statusCode: null });
}

/** "User: ..." and quotes around the whole are the model's, not the user's. */
function cleanAnswer(text: string): string {
  const answer = unfence(text).replace(/^(?:user|answer|my answer)\s*:\s*/i, "");
  return /^"[^"]*"$/.test(answer) ? answer.slice(1, -1).trim() : answer;
}
