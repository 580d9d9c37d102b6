import type { ChatMessage, ChatRequest, ToolDefinition } from "#lib/llm/chat.ts";
import { assistantToolsPrompt } from "#lib/prompts/assistant-tools.ts";

export const toolDefinitions: ToolDefinition[] = [
  {
    name: "getTide",
    description: "The tide of a harbour.",
    parameters: { type: "object", properties: { harbour: { type: "string" } }, required: ["harbour"] },
  },
];

/** The assistant's question in native tool calls, after what happened. */
export function toolQuestion(history: ChatMessage[] = []): ChatRequest {
  const messages = assistantToolsPrompt.render({
    nlDocumentation:
      'getTide: The tide of a harbour.\nParameters: {"harbour": "Required. string. Name of the harbour."}\nOutput: The tide.',
    askingTool: null,
    instruction: 'What is the tide in "Husum"?',
    mustAnswer: false,
  });
  return {
    agent: "assistant",
    prompt: { name: "assistant-tools", version: 1 },
    messages: [...messages, ...history],
    temperature: 0,
    seed: 1,
    tools: toolDefinitions,
  };
}
