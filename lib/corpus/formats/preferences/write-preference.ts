import { isJsonObject, type JsonObject, safeParseJson } from "#lib/errors/json.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { ChatMessage } from "#lib/llm/chat.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import { defineTools, namesOf } from "#lib/simulation/tools/define-tools.ts";
import { historyMessages } from "#lib/simulation/tools/history-messages.ts";

type Call = { type: "function"; function: { name: string; arguments: JsonObject } };
export type PreferenceMessage =
  | { role: "user"; content: string }
  | { role: "assistant"; content: string; tool_calls?: Call[] }
  | { role: "tool"; name: string; content: string };

/** A row as TRL's trainers take it: conversational, with tools; arguments are objects. */
export type PreferenceLine = {
  prompt: PreferenceMessage[];
  chosen: PreferenceMessage[];
  rejected: PreferenceMessage[];
  tools: { type: "function"; function: { name: string; description: string; parameters: JsonObject } }[];
};

export type PreferenceParts = {
  tool: { name: string; functions: ToolFunction[] };
  /** Whole turns that both begin with. */
  commonSteps: number;
  chosen: Trajectory;
  rejected: Trajectory;
};

const settings = SimulationSettings.parse({});

function argumentsOf(text: string): JsonObject {
  const parsed = safeParseJson(text);
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
}

function messageOf({ role, content, toolCalls, toolCallId }: ChatMessage, names: Map<string, string>) {
  if (role === "tool") return { role, name: names.get(toolCallId ?? "") ?? "", content };
  if (role !== "assistant") return { role: "user" as const, content };
  for (const { id, name } of toolCalls ?? []) names.set(id, name);
  const calls = (toolCalls ?? []).map((call): Call => ({
    type: "function",
    function: { name: call.name, arguments: argumentsOf(call.arguments) },
  }));
  return { role, content, ...(calls.length > 0 && { tool_calls: calls }) };
}

/** A kept pair as a line: what both begin with is the prompt, how each goes on is a completion. */
export function writePreference({ tool, commonSteps, chosen, rejected }: PreferenceParts): PreferenceLine {
  // Only what is called there is a tool there: getDetails and its like, too.
  const called = new Set([...chosen.steps, ...rejected.steps].map(({ action }) => action));
  const offered = {
    settings: {
      ...settings,
      getDetails: called.has("getDetails"),
      getCurrentDateTime: called.has("getCurrentDateTime"),
      retrievalDataFromFile: called.has("retrievalDataFromFile"),
    },
    tool: {
      name: tool.name,
      functions: tool.functions,
      document: {},
      documentationText: "",
      nlDocumentation: "",
    },
  };
  const names = namesOf(offered);
  const messagesOf = ({ steps, finalAnswer }: Trajectory): PreferenceMessage[] => {
    const nameOf = new Map<string, string>();
    const turns = historyMessages(steps, names).map((message) => messageOf(message, nameOf));
    return finalAnswer === null ? turns : [...turns, { role: "assistant", content: finalAnswer }];
  };
  const shared = historyMessages(chosen.steps.slice(0, commonSteps), names).length;
  const whole = messagesOf(chosen);
  return {
    prompt: [{ role: "user", content: chosen.instruction }, ...whole.slice(0, shared)],
    chosen: whole.slice(shared),
    rejected: messagesOf(rejected).slice(shared),
    tools: defineTools(offered, names).map((definition) => ({ type: "function", function: definition })),
  };
}
