import type { ChatRequest } from "#lib/llm/chat.ts";
import { assistantPrompt } from "#lib/prompts/assistant.ts";
import { assistantToolsPrompt } from "#lib/prompts/assistant-tools.ts";
import { executorPrompt } from "#lib/prompts/executor.ts";
import { pinnedPrompt } from "#lib/prompts/pinned-prompt.ts";
import { userPrompt } from "#lib/prompts/user.ts";
import { deriveSeed } from "./derive-seed.ts";
import { extraTools } from "./extra-tools/extra-tools.ts";
import { fittingMemory } from "./fitting-memory.ts";
import type {
  Outcome,
  PendingQuestion,
  PendingRequest,
  SimulationInput,
  SimulationState,
} from "./simulation.ts";
import { defineTools, namesOf } from "./tools/define-tools.ts";
import { historyMessages } from "./tools/history-messages.ts";

/** Enough for a model to mend its answer by. */
const problemsShown = 5;

/** "call": nobody is asked, `receiveNextCall` goes on with the turn. */
export type Move =
  | { kind: "ask"; request: ChatRequest }
  | { kind: "call" }
  | { kind: "done"; outcome: Outcome };

/** What the case needs now: an answer from one of the agents, or nothing any more. */
export function nextMove(input: SimulationInput, state: SimulationState): Move {
  const { pending } = state;
  if (pending.kind === "done") return { kind: "done", outcome: pending.outcome };
  if (pending.kind === "call") return { kind: "call" };
  if (pending.kind === "assistant") return { kind: "ask", request: askAssistant(input, state) };
  if (pending.kind === "user") return { kind: "ask", request: askUser(input, state, pending.question) };
  return { kind: "ask", request: askExecutor(input, state, pending.request) };
}

function askAssistant(input: SimulationInput, state: SimulationState): ChatRequest {
  const { settings, tool } = input;
  if (settings.protocol === "tools") return askAssistantForTools(input, state);
  const functions = tool.functions.map(({ name, summary }) => ({ name, description: summary }));
  const prompt = pinnedPrompt(assistantPrompt, input.prompts);
  const messages = prompt.render({
    nlDocumentation: tool.nlDocumentation,
    actions: [...functions, ...extraTools(settings, tool.functions)],
    instruction: input.instruction,
    transcript: state.steps.map(({ thought, action, actionInput, observation }) => ({
      thought,
      action,
      actionInput,
      observation,
    })),
    mustAnswer: state.errorCount > settings.maxErrors,
  });
  return {
    ...common(prompt, input, state, 0),
    messages,
    temperature: settings.assistantTemperature,
    stop: ["\nObservation:"],
  };
}

/** The turns so far stand between the request and, where there is one, the order to answer now. */
function askAssistantForTools(input: SimulationInput, state: SimulationState): ChatRequest {
  const { settings, tool } = input;
  const names = namesOf(input);
  const canAsk = extraTools(settings, tool.functions).some(({ name }) => name === "getDetails");
  const prompt = pinnedPrompt(assistantToolsPrompt, input.prompts);
  const messages = prompt.render({
    nlDocumentation: tool.nlDocumentation,
    askingTool: canAsk ? names.toTool("getDetails") : null,
    instruction: input.instruction,
    mustAnswer: state.errorCount > settings.maxErrors,
  });
  const request = messages.findIndex(({ role }) => role === "user") + 1;
  return {
    ...common(prompt, input, state, 0),
    messages: messages.toSpliced(request, 0, ...historyMessages(state.steps, names)),
    temperature: settings.assistantTemperature,
    tools: defineTools(input, names),
  };
}

function askUser(input: SimulationInput, state: SimulationState, question: PendingQuestion): ChatRequest {
  const prompt = pinnedPrompt(userPrompt, input.prompts);
  const messages = prompt.render({
    nlDocumentation: input.tool.nlDocumentation,
    instruction: input.instruction,
    exchange: state.steps.map(({ action, actionInput, observation }) => ({
      action,
      actionInput,
      observation,
    })),
    question: question.question,
  });
  return {
    ...common(prompt, input, state, question.asked),
    messages,
    temperature: input.settings.userTemperature,
  };
}

function askExecutor(input: SimulationInput, state: SimulationState, request: PendingRequest): ChatRequest {
  const prompt = pinnedPrompt(executorPrompt, input.prompts);
  const messages = prompt.render({
    documentationText: input.tool.documentationText,
    memory: fittingMemory(state.memory, input.settings.executorMemoryTokens),
    request: request.curl,
    previousStatuses: request.sampled.map(({ statusCode }) => statusCode),
    previousProblems: (request.refused.at(-1) ?? []).slice(0, problemsShown),
  });
  return {
    ...common(prompt, input, state, request.asked),
    messages,
    temperature: input.settings.executorTemperature,
  };
}

function common(
  prompt: { name: string; version: number; agent: ChatRequest["agent"] },
  input: SimulationInput,
  state: SimulationState,
  asked: number,
): Pick<ChatRequest, "agent" | "prompt" | "seed" | "step"> {
  const step = state.steps.length;
  return {
    agent: prompt.agent,
    prompt: { name: prompt.name, version: prompt.version },
    seed: deriveSeed(input.seed, step, prompt.agent, asked),
    step,
  };
}
