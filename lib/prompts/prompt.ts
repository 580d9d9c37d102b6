import type { Agent, ChatMessage } from "#lib/llm/chat.ts";
import type { Slot, TemplateMessage } from "#lib/prompts/template.ts";

/** A template with a version. A changed text is a new version; each model call names the one it used. */
export type Prompt<Values> = {
  name: string;
  version: number;
  agent: Agent;
  render: (values: Values) => ChatMessage[];
};

/** A prompt whose text is data: the same slots can stand in another text. */
export type TemplatePrompt<Values> = Prompt<Values> & {
  /** What it is for, in a few words. */
  title: string;
  template: readonly TemplateMessage[];
  slots: readonly Slot[];
  slotValues: (values: Values) => Record<string, string>;
};
