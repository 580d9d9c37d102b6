import type { ChatAnswer, ChatPort } from "#lib/llm/chat.ts";
import type { Prompt } from "#lib/prompts/prompt.ts";

/** Puts a prompt with its values to the model that builds tools. */
export function askBuilder<Values>(
  prompt: Prompt<Values>,
  values: Values,
  temperature: number,
  chat: ChatPort,
): Promise<ChatAnswer> {
  return chat({
    agent: prompt.agent,
    prompt: { name: prompt.name, version: prompt.version },
    messages: prompt.render(values),
    temperature,
  });
}
