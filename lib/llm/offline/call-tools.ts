import { z } from "zod";
import { safeParseJson } from "#lib/errors/json.ts";
import { type Block, blockOf, blocksIn } from "#lib/llm/offline/blocks.ts";
import { decideTurn } from "#lib/llm/offline/decide-turn.ts";
import { jsonLine } from "#lib/llm/offline/json-line.ts";
import type { Round } from "#lib/llm/offline/next-call.ts";
import { readDocumentation } from "#lib/llm/offline/read-documentation.ts";
import { readObservation } from "#lib/llm/offline/read-observation.ts";
import type { ChatMessages } from "#lib/llm/offline/reply.ts";

/** The tools of a request; of other kinds than functions nothing is known. */
export const OfferedTools = z.array(z.object({ function: z.object({ name: z.string() }) }));
export type OfferedTools = z.infer<typeof OfferedTools>;

export type ToolReply = { content: string; calls: { name: string; arguments: string }[] };

const OPENING = "You are an assistant that helps a user with native calls of the functions of a web API";

/**
 * The assistant's turn in native tool calls; null where the conversation is another one. Rules that somebody edited
 * may begin in another way: then the blocks that the values stand in tell.
 */
export function callTools(messages: ChatMessages, tools: OfferedTools, seed: string): ToolReply | null {
  const system = messages.find(({ role }) => role === "system")?.content ?? "";
  const told = messages.filter(({ role }) => role === "user").map(({ content }) => content);
  const blocks = blocksIn(told.join("\n"));
  const holds = (name: Block["name"]): boolean => blocks.some((block) => block.name === name);
  if (!system.startsWith(OPENING) && !(holds("documentation") && holds("instruction"))) return null;
  const documentation = blockOf(blocks, "documentation");
  const offered = new Set(tools.map((tool) => tool.function.name));
  const functions = readDocumentation(documentation).map(({ name }) => name);
  const turn = decideTurn({
    instruction: blockOf(blocks, "instruction"),
    documentation,
    rounds: roundsIn(messages, (name) => functions.find((one) => toolName(one, offered) === name) ?? name),
    canAsk: offered.has("getDetails"),
    mustAnswer: isToldToFinish(messages),
    mayCallTogether: true,
    seed,
  });
  if (turn.kind === "final") return { content: turn.answer, calls: [] };
  return {
    content: turn.thought,
    calls: turn.calls.map(({ name, args }) => ({ name: toolName(name, offered), arguments: jsonLine(args) })),
  };
}

/** The order to answer now comes after the results of calls, in words that an editor may have chosen. */
function isToldToFinish(messages: ChatMessages): boolean {
  const last = messages.at(-1);
  if (last?.role !== "user") return false;
  return (
    /You must finish now/.test(last.content) ||
    (messages.some(({ role }) => role === "tool") &&
      /\b(?:finish|answer|conclude|stop)\b/i.test(last.content))
  );
}

/** Tools may be called in fewer letters than functions. */
function toolName(name: string, offered: ReadonlySet<string>): string {
  return offered.has(name) ? name : name.replace(/[^A-Za-z0-9_-]+/g, "_").slice(0, 64);
}

function roundsIn(messages: ChatMessages, actionOf: (toolName: string) => string): Round[] {
  const results = new Map(
    messages.filter(({ role }) => role === "tool").map((one) => [one.toolCallId, one.content]),
  );
  return messages
    .flatMap((message) => message.toolCalls)
    .map((call) => {
      const input = safeParseJson(call.arguments);
      return {
        action: actionOf(call.name),
        input: input.ok ? input.value : null,
        observation: readObservation(results.get(call.id) ?? ""),
      };
    });
}
