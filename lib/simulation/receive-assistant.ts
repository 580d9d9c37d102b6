import type { Step } from "#lib/corpus/trajectory.ts";
import type { ChatAnswer } from "#lib/llm/chat.ts";
import { addStep } from "./add-step.ts";
import { parseAssistantText } from "./react/parse-assistant-text.ts";
import { receiveCall } from "./receive-call.ts";
import type { SimulationInput, SimulationState } from "./simulation.ts";
import { namesOf } from "./tools/define-tools.ts";
import { readToolTurn } from "./tools/read-tool-turn.ts";
import { unreadableAction } from "./unreadable-action.ts";

/** Characters of a turn; a model that writes more has lost its way, and every later question would carry them. */
const longestTurn = 100_000;

/** A final answer ends the case; calls are taken up one after the other. */
export function receiveAssistant(
  input: SimulationInput,
  state: SimulationState,
  answer: ChatAnswer,
): SimulationState {
  return input.settings.protocol === "tools"
    ? receiveToolTurn(input, state, answer)
    : receiveReactText(input, state, answer);
}

function receiveReactText(
  input: SimulationInput,
  state: SimulationState,
  answer: ChatAnswer,
): SimulationState {
  const refuse = (reason: string): SimulationState =>
    addStep(input, state, unreadable(answer.text, reason, howToReact));
  const turn = parseAssistantText(answer.text);
  if (turn.kind === "unreadable") return refuse(turn.reason);
  if (turn.rawText.length > longestTurn) return refuse(tooLong);
  if (turn.kind === "call") {
    const { thought, action, actionInput, rawText } = turn;
    return receiveCall(input, state, { thought, action, actionInput, rawText });
  }
  const fault = faultOfFinal(answer, turn.answer);
  return fault === null ? finished(state, turn.thought, turn.answer) : refuse(fault);
}

/** Two calls or more share a group; each becomes a step of its own, and only the first bears the thought. */
function receiveToolTurn(
  input: SimulationInput,
  state: SimulationState,
  answer: ChatAnswer,
): SimulationState {
  const refuse = (reason: string): SimulationState =>
    addStep(input, state, unreadable(answer.text, reason, howToCall));
  const turn = readToolTurn(answer, namesOf(input));
  if (turn.kind === "unreadable") return refuse(turn.reason);
  if (turn.kind === "final") {
    const fault = answer.text.length > longestTurn ? tooLong : faultOfFinal(answer, turn.answer);
    return fault === null ? finished(state, turn.thought, turn.answer) : refuse(fault);
  }
  const { thought, rawText, calls } = turn;
  const [first] = calls;
  if (!first || rawText.length > longestTurn) return refuse(tooLong);
  const group = calls.length > 1 ? { group: state.steps.length } : {};
  return receiveCall(input, state, { thought, ...first, rawText, ...group });
}

const tooLong = `it is longer than ${longestTurn} characters`;

/** Why a text is no answer that a case may end with, or null. */
function faultOfFinal(answer: ChatAnswer, text: string): string | null {
  if (answer.finishReason === "length") return "it was cut off, so be brief";
  if (answer.finishReason === "filtered") return "it was withheld by the endpoint's filter";
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) ? null : "its final answer says nothing";
}

function finished(state: SimulationState, finalThought: string | null, finalAnswer: string): SimulationState {
  const outcome = { status: "complete" as const, finalThought, finalAnswer, error: null };
  return { ...state, pending: { kind: "done", outcome } };
}

const howToReact =
  'Write "Thought:", "Action:" with the name of one action and "Action Input:" with a JSON object, ' +
  'each on a line of its own; or "Thought:" and "Final Answer:".';
const howToCall = "Call a function as a tool, or write the answer to the user as plain text.";

/** @param howTo what a readable answer looks like */
function unreadable(text: string, reason: string, howTo: string): Step {
  return {
    thought: text.trim().slice(0, 1_000) || null,
    action: unreadableAction,
    actionInput: "{}",
    observation: `The answer could not be read: ${reason}. ${howTo}`,
    statusCode: null,
    rawText: text.slice(0, longestTurn),
  };
}
