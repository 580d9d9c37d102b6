import type { Step } from "#lib/corpus/trajectory.ts";
import type { ChatAnswer } from "#lib/llm/chat.ts";
import { buildRequest } from "#lib/openapi/build-request.ts";
import { checkArguments } from "#lib/openapi/check-arguments.ts";
import { curlLine } from "#lib/openapi/curl-line.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { addStep } from "./add-step.ts";
import { currentDateTime } from "./extra-tools/current-date-time.ts";
import { extraTools, type ExtraToolName } from "./extra-tools/extra-tools.ts";
import { readQuestion } from "./extra-tools/read-question.ts";
import { retrieve } from "./extra-tools/retrieve.ts";
import type { AssistantTurn } from "./react/assistant-turn.ts";
import { parseAssistantText } from "./react/parse-assistant-text.ts";
import type { SimulationInput, SimulationState } from "./simulation.ts";
import { unreadableAction } from "./unreadable-action.ts";

type Call = Extract<AssistantTurn, { kind: "call" }>;

/** A final answer ends the case; a call is checked, then answered at once or put before the user or the executor. */
export function receiveAssistant(
  input: SimulationInput,
  state: SimulationState,
  answer: ChatAnswer,
): SimulationState {
  const turn = parseAssistantText(answer.text);
  if (turn.kind === "unreadable") return addStep(input, state, unreadable(answer.text, turn.reason));
  if (turn.kind === "final") {
    if (answer.finishReason === "length")
      return addStep(input, state, unreadable(answer.text, "it was cut off, so be brief"));
    const outcome = {
      status: "complete" as const,
      finalThought: turn.thought,
      finalAnswer: turn.answer,
      error: null,
    };
    return { ...state, pending: { kind: "done", outcome } };
  }
  return receiveCall(input, state, turn);
}

function unreadable(text: string, reason: string): Step {
  return {
    thought: text.trim().slice(0, 1_000) || null,
    action: unreadableAction,
    actionInput: "{}",
    observation:
      `The answer could not be read: ${reason}. Write "Thought:", "Action:" with the name of one action and ` +
      '"Action Input:" with a JSON object, each on a line of its own; or "Thought:" and "Final Answer:".',
    statusCode: null,
    rawText: text,
  };
}

function receiveCall(input: SimulationInput, state: SimulationState, call: Call): SimulationState {
  const observe = (observation: string): SimulationState => addStep(input, state, stepOf(call, observation));
  const { settings, tool } = input;
  if (state.errorCount > settings.maxErrors) {
    return observe(
      `More than ${settings.maxErrors} errors have occurred, so no further call is made. Give the Final Answer now and explain what went wrong.`,
    );
  }
  const called = tool.functions.find((one) => one.name === call.action);
  if (called) return receiveFunctionCall(input, state, call, called);
  const extra = extraTools(settings, tool.functions);
  const extraTool = extra.find((one) => one.name === call.action);
  if (extraTool) return receiveExtraCall(input, state, call, extraTool.name);
  const names = [...tool.functions, ...extra].map((one) => one.name).join(", ");
  return observe(`\`${call.action}\` is not a valid action. The action must be one of [${names}].`);
}

function receiveFunctionCall(
  input: SimulationInput,
  state: SimulationState,
  call: Call,
  called: ToolFunction,
): SimulationState {
  const checked = checkArguments(called, call.actionInput);
  if (!checked.ok) return addStep(input, state, stepOf(call, checked.message));
  const { thought, action, actionInput, rawText } = call;
  const curl = curlLine(buildRequest(called, checked.args, input.tool.document));
  return {
    ...state,
    pending: {
      kind: "executor",
      request: {
        thought,
        action,
        actionInput,
        rawText,
        curl,
        sampled: [],
        samples: 0,
        serverErrors: 0,
        refused: [],
        asked: 0,
      },
    },
  };
}

function receiveExtraCall(
  input: SimulationInput,
  state: SimulationState,
  call: Call,
  name: ExtraToolName,
): SimulationState {
  const observe = (observation: string): SimulationState => addStep(input, state, stepOf(call, observation));
  if (name === "getCurrentDateTime") return observe(currentDateTime(input.startedAt, state.steps.length));
  if (name === "retrievalDataFromFile")
    return observe(retrieve(call.actionInput, state.kept, input.settings.observationLimit));
  const question = readQuestion(call.actionInput);
  if (question === null)
    return observe('The input of getDetails must be JSON such as {"Question": "your question to the user"}.');
  const { thought, actionInput, rawText } = call;
  return {
    ...state,
    pending: { kind: "user", question: { thought, actionInput, rawText, question, asked: 0 } },
  };
}

function stepOf(call: Call, observation: string): Step {
  const { thought, action, actionInput, rawText } = call;
  return { thought, action, actionInput, observation, statusCode: null, rawText };
}
