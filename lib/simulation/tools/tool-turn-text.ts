import { z } from "zod";
import { safeParseJson } from "#lib/errors/json.ts";
import type { ToolCall } from "#lib/llm/chat.ts";

const Message = z.object({
  role: z.literal("assistant"),
  content: z.string().nullable(),
  tool_calls: z.array(
    z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) }),
  ),
});

/** An assistant's turn with native calls, as the OpenAI API writes it: the raw text of its steps. */
export function toolTurnText(turn: { text: string; toolCalls: readonly ToolCall[] }): string {
  const tool_calls = turn.toolCalls.map(({ id, name, arguments: args }) => ({
    id,
    type: "function",
    function: { name, arguments: args },
  }));
  return JSON.stringify({ role: "assistant", content: turn.text === "" ? null : turn.text, tool_calls });
}

/** The same read back; null where the text is no such turn. */
export function readToolTurnText(rawText: string | null): { text: string; toolCalls: ToolCall[] } | null {
  if (!rawText?.startsWith('{"role":"assistant"')) return null;
  const parsed = safeParseJson(rawText);
  const message = parsed.ok ? Message.safeParse(parsed.value).data : undefined;
  if (!message) return null;
  return {
    text: message.content ?? "",
    toolCalls: message.tool_calls.map(({ id, function: { name, arguments: args } }) => ({
      id,
      name,
      arguments: args,
    })),
  };
}
