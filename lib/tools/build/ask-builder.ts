import type { ChatAnswer, ChatPort } from "#lib/llm/chat.ts";
import { type PinnedPrompts, pinnedPrompt } from "#lib/prompts/pinned-prompt.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";

/** What a build works with: the model, and the texts that its run started with. */
export type BuilderPorts = { chat: ChatPort; prompts?: PinnedPrompts | undefined };

/** Puts a prompt with its values to the model that builds tools. */
export function askBuilder<Values>(
  builtIn: TemplatePrompt<Values>,
  values: Values,
  temperature: number,
  { chat, prompts }: BuilderPorts,
): Promise<ChatAnswer> {
  const prompt = pinnedPrompt(builtIn, prompts);
  return chat({
    agent: prompt.agent,
    prompt: { name: prompt.name, version: prompt.version },
    messages: prompt.render(values),
    temperature,
  });
}
