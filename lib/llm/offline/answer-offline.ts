import { z } from "zod";
import { callTools, OfferedTools, type ToolReply } from "#lib/llm/offline/call-tools.ts";
import { ChatMessages, replyTo } from "#lib/llm/offline/reply.ts";

const CompletionRequest = z.object({
  model: z.string().default("offline"),
  messages: ChatMessages,
  max_tokens: z.number().int().positive().nullish(),
  max_completion_tokens: z.number().int().positive().nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  seed: z.number().nullish(),
  tools: OfferedTools.nullish(),
});

type OfflineToolCall = { id: string; type: "function"; function: { name: string; arguments: string } };

export type OfflineCompletion = {
  id: string;
  object: "chat.completion";
  created: number;
  model: string;
  choices: {
    index: 0;
    message: { role: "assistant"; content: string; refusal: null; tool_calls?: OfflineToolCall[] };
    logprobs: null;
    finish_reason: "stop" | "length" | "tool_calls";
  }[];
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
};
export type OfflineFailure = { error: { message: string; type: "invalid_request_error"; code: null } };

/** Four characters are about one token of English or JSON. */
const CHARACTERS_PER_TOKEN = 4;
const tokensOf = (characters: number): number => Math.max(1, Math.ceil(characters / CHARACTERS_PER_TOKEN));

/**
 * Answers the body of an OpenAI chat-completions request as the offline model: the same body and seed, the same answer.
 * Honours `stop` and `max_tokens`; a body of another shape gives what OpenAI answers with 400.
 */
export function answerOffline(body: unknown): OfflineCompletion | OfflineFailure {
  const parsed = CompletionRequest.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      error: {
        message: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "invalid request"}`,
        type: "invalid_request_error",
        code: null,
      },
    };
  }
  const { model, messages, seed, stop } = parsed.data;
  const limit = parsed.data.max_completion_tokens ?? parsed.data.max_tokens ?? Number.POSITIVE_INFINITY;
  const { tools } = parsed.data;
  const called = tools?.length ? callTools(messages, tools, String(seed ?? 0)) : null;
  const reply = called ?? { content: replyTo(messages, String(seed ?? 0)), calls: [] };
  const stopped = cutAtStop(reply.content, typeof stop === "string" ? [stop] : (stop ?? []));
  const { content, calls, isCut, length } = cutAtLength({ ...reply, content: stopped }, limit);
  const promptTokens = tokensOf(messages.reduce((sum, message) => sum + message.content.length + 16, 0));
  const completionTokens = tokensOf(length);
  return {
    id: `chatcmpl-offline-${promptTokens}-${completionTokens}`,
    object: "chat.completion",
    created: 0,
    model,
    choices: [
      {
        index: 0,
        message: { role: "assistant", content, refusal: null, ...toolCallsOf(calls, messages) },
        logprobs: null,
        finish_reason: isCut ? "length" : calls.length > 0 ? "tool_calls" : "stop",
      },
    ],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}

/** Ids are told apart by the turn they belong to. */
function toolCallsOf(calls: ToolReply["calls"], messages: ChatMessages): { tool_calls?: OfflineToolCall[] } {
  if (calls.length === 0) return {};
  const turn = messages.length;
  return {
    tool_calls: calls.map((call, index) => ({
      id: `call_offline_${turn}_${index}`,
      type: "function",
      function: call,
    })),
  };
}

/** Text first, then call by call: what no longer fits is cut, as a model that runs out of tokens leaves it. */
function cutAtLength(
  reply: ToolReply,
  limit: number,
): ToolReply & { isCut: boolean; /** Characters. */ length: number } {
  const sizes = [
    reply.content.length,
    ...reply.calls.map((call) => call.name.length + call.arguments.length),
  ];
  const length = sizes.reduce((sum, size) => sum + size, 0);
  if (tokensOf(length) <= limit) return { ...reply, isCut: false, length };
  let left = limit * CHARACTERS_PER_TOKEN;
  const take = (text: string): string => {
    const part = text.slice(0, left);
    left -= part.length;
    return part;
  };
  const content = take(reply.content);
  const calls: ToolReply["calls"] = [];
  for (const call of reply.calls) {
    if (left <= call.name.length) break;
    left -= call.name.length;
    calls.push({ name: call.name, arguments: take(call.arguments) });
  }
  return { content, calls, isCut: true, length: limit * CHARACTERS_PER_TOKEN };
}

function cutAtStop(text: string, stops: readonly string[]): string {
  const places = stops.map((stop) => (stop === "" ? -1 : text.indexOf(stop))).filter((place) => place >= 0);
  return places.length === 0 ? text : text.slice(0, Math.min(...places));
}
