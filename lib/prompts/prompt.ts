import type { Agent, ChatMessage } from "#lib/llm/chat.ts";

/** A template with a version. A changed text is a new version; each model call names the one it used. */
export type Prompt<Values> = {
  name: string;
  version: number;
  agent: Agent;
  render: (values: Values) => ChatMessage[];
};
