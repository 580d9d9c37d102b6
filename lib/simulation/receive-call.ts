import type { Step } from "#lib/corpus/trajectory.ts";
import { buildRequest } from "#lib/openapi/build-request.ts";
import { checkArguments } from "#lib/openapi/check-arguments.ts";
import { curlLine } from "#lib/openapi/curl-line.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { addStep } from "./add-step.ts";
import { currentDateTime } from "./extra-tools/current-date-time.ts";
import { extraTools, type ExtraToolName } from "./extra-tools/extra-tools.ts";
import { readQuestion } from "./extra-tools/read-question.ts";
import { retrieve } from "./extra-tools/retrieve.ts";
import type { AssistantCall, SimulationInput, SimulationState } from "./simulation.ts";

/** A call is checked, then answered at once or put before the user or the executor. */
export function receiveCall(
  input: SimulationInput,
  state: SimulationState,
  call: AssistantCall,
): SimulationState {
  const observe = (observation: string): SimulationState => addStep(input, state, stepOf(call, observation));
  const { settings, tool } = input;
  if (state.errorsBeforeTurn > settings.maxErrors) {
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
  call: AssistantCall,
  called: ToolFunction,
): SimulationState {
  const checked = checkArguments(called, call.actionInput);
  if (!checked.ok) return addStep(input, state, stepOf(call, checked.message));
  const curl = curlLine(buildRequest(called, checked.args, input.tool.document));
  return {
    ...state,
    pending: {
      kind: "executor",
      request: {
        ...call,
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
  call: AssistantCall,
  name: ExtraToolName,
): SimulationState {
  const observe = (observation: string): SimulationState => addStep(input, state, stepOf(call, observation));
  if (name === "getCurrentDateTime") return observe(currentDateTime(input.startedAt, state.steps.length));
  if (name === "retrievalDataFromFile")
    return observe(retrieve(call.actionInput, state.kept, input.settings.observationLimit));
  const question = readQuestion(call.actionInput);
  if (question === null)
    return observe('The input of getDetails must be JSON such as {"Question": "your question to the user"}.');
  return { ...state, pending: { kind: "user", question: { ...call, question, asked: 0 } } };
}

function stepOf(call: AssistantCall, observation: string): Step {
  return { ...call, observation, statusCode: null };
}
