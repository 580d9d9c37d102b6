import type { ChatAnswer } from "#lib/llm/chat.ts";
import type { Protocol } from "../settings.ts";
import { calling, finishing } from "./scripted-chat.ts";

type Spoken = Partial<ChatAnswer>;

/** What the assistant says, in either protocol. Several calls at once only where they are native. */
export type Speaker = {
  call: (action: string, input: unknown, thought?: string) => Spoken;
  finish: (answer: string) => Spoken;
};

const written = (input: unknown): string => (typeof input === "string" ? input : JSON.stringify(input));

/** An answer with native calls. */
export function together(calls: readonly (readonly [string, unknown])[], text = ""): Spoken {
  return {
    text,
    toolCalls: calls.map(([name, input], index) => ({
      id: `id-${index}`,
      name,
      arguments: written(input),
    })),
  };
}

export const speakers: Record<Protocol, Speaker> = {
  react: {
    call: (action, input, thought = `I use ${action}.`) => ({ text: calling(action, input, thought) }),
    finish: (answer) => ({ text: finishing(answer) }),
  },
  tools: {
    call: (action, input, thought = `I use ${action}.`) => together([[action, input]], thought),
    finish: (answer) => ({ text: answer }),
  },
};
